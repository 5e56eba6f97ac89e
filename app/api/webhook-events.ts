import type { EventType } from '@/domain/events'
import type { EventContract } from '@/server/http/openapi-webhooks'
import { bonusOutput, exampleBonus, exampleDeduction } from '@/server/wire/bonus'
import { verificationStatus } from '@/server/wire/kyc-status'
import { exampleReferral, referralOutput } from '@/server/wire/referral'
import { exampleReferralCode, referralCodeOutput } from '@/server/wire/referral-code'

const referral = { data: referralOutput, example: exampleReferral }
const bonus = { data: bonusOutput, example: exampleBonus }
const pending = { ...exampleReferral, state: 'pending', decidedAt: null }

/** The contract of every event; a new event does not compile until it is described here. */
const events: Record<EventType, Omit<EventContract, 'type'>> = {
  'referral_code.created': {
    summary: 'A referral code was created',
    data: referralCodeOutput,
    example: exampleReferralCode,
  },
  'referral_code.updated': {
    summary: 'A referral code was changed, disabled or enabled',
    data: referralCodeOutput,
    example: { ...exampleReferralCode, status: 'disabled', changes: { status: ['active', 'disabled'] } },
  },
  'referral_code.deleted': {
    summary: 'An unused referral code was taken back with the job that created it',
    data: referralCodeOutput,
    example: { ...exampleReferralCode, usedCount: '0' },
  },
  'referral.created': {
    summary: 'A user gave a code; the referral is pending',
    data: referralOutput,
    example: pending,
  },
  'referral.updated': {
    summary: 'The code of a pending referral was changed',
    data: referralOutput,
    example: { ...pending, changes: { referralCode: ['PARTNER2O24', 'PARTNER2024'] } },
  },
  'referral.held': {
    summary: 'A pending referral is held for review; `heldFor` tells why',
    data: referralOutput,
    example: { ...pending, heldFor: 'SAME_EMAIL' },
  },
  'referral.reopened': {
    summary: 'A rejected referral is pending again, because its identity check was opened again',
    data: referralOutput,
    example: pending,
  },
  'referral.approved': {
    summary: 'A referral was approved; the usedCount of its code grew by 1',
    ...referral,
  },
  'referral.rejected': {
    summary: 'A referral was rejected; `reason` tells why',
    data: referralOutput,
    example: { ...exampleReferral, state: 'rejected', reason: 'KYC_REJECTED' },
  },
  'referral.expired': {
    summary: 'A pending referral expired',
    data: referralOutput,
    example: { ...exampleReferral, state: 'expired' },
  },
  'referral.reversed': {
    summary: 'An approved referral was reversed',
    data: referralOutput,
    example: { ...exampleReferral, state: 'reversed', reversedAt: '2026-02-01T09:00:00.000Z' },
  },
  'bonus.booked': { summary: 'A bonus was booked, for one side of a referral or by hand', ...bonus },
  'bonus.payable': { summary: 'The hold of a bonus ended; it can be paid', ...bonus },
  'bonus.paid': {
    summary: 'A bonus was marked as paid',
    data: bonusOutput,
    example: { ...exampleBonus, state: 'paid', paidAt: '2026-02-01T09:00:00.000Z', reference: 'RUN-2026-02' },
  },
  'bonus.reversed': {
    summary: 'A bonus was reversed with its referral, or an entry that was made by hand',
    data: bonusOutput,
    example: { ...exampleBonus, state: 'reversed', reversedAt: '2026-02-01T09:00:00.000Z' },
  },
  'bonus.recovered': {
    summary: 'A paid bonus that was reversed, or a deduction, was booked back',
    data: bonusOutput,
    example: {
      ...exampleBonus,
      state: 'reversed',
      paidAt: '2026-02-01T09:00:00.000Z',
      reversedAt: '2026-02-02T09:00:00.000Z',
      recoveredAt: '2026-02-03T09:00:00.000Z',
    },
  },
  'bonus.deducted': {
    summary: 'A deduction was booked',
    data: bonusOutput,
    example: exampleDeduction,
  },
  'kyc.status_changed': {
    summary: 'An identity check started or changed',
    data: verificationStatus.shape.status,
    example: {
      decision: 'ACCEPT',
      status: 'CLOSED',
      subStatus: '',
      externalId: 'approved_user_123',
      participantId: '',
      account: '',
    },
  },
}

export const webhookEvents: readonly EventContract[] = (Object.keys(events) as EventType[]).map((type) => ({
  type,
  ...events[type],
}))
