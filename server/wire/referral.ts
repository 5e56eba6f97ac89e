import { z } from 'zod'
import type { BonusRow } from '@/db/queries/bonuses'
import type { ReferralEventRow, ReferralRow } from '@/db/queries/referrals'
import { holdReasons, referralSources, referralStates, rejectionReasons } from '@/domain/referral/referral'
import { wireTime } from './primitives'
import { bonusOutput, exampleBonus, toBonusOutput } from './bonus'

const fields = {
  id: z.string(),
  state: z.enum(referralStates).meta({
    description: 'pending, then approved, rejected or expired; an approved referral can be reversed.',
  }),
  reason: z.enum(rejectionReasons).nullable().meta({ description: 'Why it was rejected.' }),
  heldFor: z
    .enum(holdReasons)
    .nullable()
    .meta({ description: 'While pending: why staff must review it before approval.' }),
  userId: z.string().meta({ description: 'The referred user.' }),
  referralCode: z.string(),
  referrerUserId: z.string().meta({ description: 'The partner who owns the code.' }),
  programId: z.string().nullable(),
  category: z
    .string()
    .nullable()
    .meta({ description: 'The category of the code when the referral was approved, or created.' }),
  source: z
    .enum(referralSources)
    .meta({ description: 'kyc: the code came with an identity check; applied: it was applied directly.' }),
  createdAt: wireTime,
  expiresAt: wireTime.nullable().meta({ description: 'While pending: when it expires.' }),
  decidedAt: wireTime.nullable().meta({ description: 'When it was approved, rejected or expired.' }),
  reversedAt: wireTime.nullable().meta({ description: 'When it was reversed.' }),
}

/** A referral in lists and webhooks. */
export const referralOutput = z.object(fields).meta({ id: 'Referral' })

/** A referral with its bonuses and its timeline. */
export const referralWithTimelineOutput = z
  .object({
    ...fields,
    bonuses: z.array(bonusOutput),
    timeline: z.array(
      z.object({
        type: z.string(),
        at: wireTime,
        actor: z.object({ type: z.string(), id: z.string().nullable() }),
        reason: z.string().nullable().meta({ description: 'The reason code.' }),
        note: z.string().nullable().meta({ description: 'The reason in a staff member’s own words.' }),
      }),
    ),
  })
  .meta({ id: 'ReferralWithTimeline' })

/** A referral row as the API returns it. */
export function toReferralOutput(referral: ReferralRow): z.input<typeof referralOutput> {
  const { id, state, reason, heldFor, programId, category, source } = referral
  return {
    id,
    state,
    reason,
    heldFor,
    userId: referral.refereeId,
    referralCode: referral.code,
    referrerUserId: referral.referrerId,
    programId,
    category,
    source,
    createdAt: referral.createdAt.toISOString(),
    expiresAt: referral.expiresAt?.toISOString() ?? null,
    decidedAt: referral.decidedAt?.toISOString() ?? null,
    reversedAt: referral.reversedAt?.toISOString() ?? null,
  }
}

/** A referral with its bonuses and timeline, as the API returns it. */
export function toReferralWithTimelineOutput(
  {
    referral,
    bonuses,
    timeline,
  }: { referral: ReferralRow; bonuses: BonusRow[]; timeline: ReferralEventRow[] },
  now: Date,
): z.input<typeof referralWithTimelineOutput> {
  return {
    ...toReferralOutput(referral),
    bonuses: bonuses.map((bonus) => toBonusOutput(bonus, now)),
    timeline: timeline.map(({ type, at, actorType, actorId, reason, note }) => ({
      type,
      at: at.toISOString(),
      actor: { type: actorType, id: actorId },
      reason,
      note,
    })),
  }
}

/** The referral of the documentation's examples. */
export const exampleReferral: z.input<typeof referralOutput> = {
  id: exampleBonus.referralId,
  state: 'approved',
  reason: null,
  heldFor: null,
  userId: 'approved_user_123',
  referralCode: 'PARTNER2024',
  referrerUserId: 'isv_user_123',
  programId: '3a62eae282ea4e04bbe27e2dddbb1e5c',
  category: 'isv_premium',
  source: 'kyc',
  createdAt: '2026-01-30T09:00:00.000Z',
  expiresAt: null,
  decidedAt: '2026-01-31T09:00:00.000Z',
  reversedAt: null,
}
/** A referral that is not decided yet. */
export const examplePendingReferral: z.input<typeof referralOutput> = {
  ...exampleReferral,
  id: '019a0000000070008000000000000a02',
  state: 'pending',
  userId: 'pending_user_123',
  decidedAt: null,
}
export const exampleReferralWithTimeline: z.input<typeof referralWithTimelineOutput> = {
  ...exampleReferral,
  bonuses: [exampleBonus],
  timeline: [
    {
      type: 'created',
      at: '2026-01-30T09:00:00.000Z',
      actor: { type: 'system', id: null },
      reason: null,
      note: null,
    },
    {
      type: 'approved',
      at: '2026-01-31T09:00:00.000Z',
      actor: { type: 'system', id: null },
      reason: null,
      note: null,
    },
  ],
}
