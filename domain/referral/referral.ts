import { z } from 'zod'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { lineOfText, trimInvisible } from '@/domain/text'
import { daysAfter } from '@/domain/time'

/** pending → approved → reversed, or pending → rejected or expired; rejected → pending when its identity check reopens. */
export const referralStates = ['pending', 'approved', 'rejected', 'expired', 'reversed'] as const
export type ReferralState = (typeof referralStates)[number]

/** A person is referred once: in these states, a referral rules out another one (docs/api-contract.md, section 1). */
export const blockingStates = ['pending', 'approved', 'reversed'] as const satisfies ReferralState[]

/**
 * Whether a person with this referral cannot be referred again. A pending referral past its time limit does not count, even
 * before maintenance has expired it.
 */
export function blocksAnother(
  referral: { state: ReferralState; expiresAt: Date | null },
  now: Date,
): boolean {
  return (blockingStates as readonly ReferralState[]).includes(referral.state) && !isOverdue(referral, now)
}

/**
 * `kyc`: the code came with the start of an identity check. `applied`: the code was applied directly and approved at
 * once.
 */
export const referralSources = ['kyc', 'applied'] as const
export type ReferralSource = (typeof referralSources)[number]

/** Why a referral was rejected. */
export const rejectionReasons = [
  'KYC_REJECTED',
  'LIMIT_REACHED',
  'PROGRAM_LIMIT_REACHED',
  'BUDGET_REACHED',
  'SAME_PERSON',
  'REJECTED_MANUALLY',
  'PERSON_ERASED',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

/** A limit for which an approval rejects the referral. */
export type LimitReached = Extract<
  RejectionReason,
  'LIMIT_REACHED' | 'PROGRAM_LIMIT_REACHED' | 'BUDGET_REACHED'
>

/** Whether a referral is pending again once its identity check is: only the check's own rejection can be taken back. */
export function reopensWithCheck({ reason }: { reason: RejectionReason | null }): boolean {
  return reason === 'KYC_REJECTED'
}

/** When a referral that is pending from `now` on expires, by its program's `pendingDays`; null for never. */
export function expiryOf(pendingDays: number | null, now: Date): Date | null {
  return pendingDays === null ? null : daysAfter(now, pendingDays)
}

/** Whether a pending referral's time limit has passed. It expires instead of being approved or changed. */
export function isOverdue(
  { state, expiresAt }: { state: ReferralState; expiresAt: Date | null },
  now: Date,
): boolean {
  return state === 'pending' && expiresAt !== null && expiresAt <= now
}

/** How many days after its creation a pending referral is old, and needs a decision. */
export const oldPendingDays = 14

/** Why a referral is held for review: another identity check has the same SSN, email address or phone number. */
export const holdReasons = ['SAME_SSN', 'SAME_EMAIL', 'SAME_PHONE'] as const
export type HoldReason = (typeof holdReasons)[number]

/** The events in the timeline of a referral. */
export const referralEventTypes = [
  'created',
  'held',
  'sent_to_review',
  'resubmission_requested',
  'accepted_while_held',
  'released',
  'reopened',
  'provider_event_ignored',
  'code_changed',
  'approved',
  'rejected',
  'expired',
  'bonus_paid',
  'bonus_recovered',
  'bonus_payment_voided',
  'bonus_recovery_voided',
  'reversed',
  'person_erased',
] as const
export type ReferralEventType = (typeof referralEventTypes)[number]

/** A comment on a step, kept in the timeline. */
export const noteSchema = lineOfText({ max: 500 })

/** A code as it was given. Any text: a code that does not exist is answered the same, well-formed or not. */
const givenCodeSchema = z.string().min(1, 'must not be empty').max(1_000).overwrite(trimInvisible)

/** A code that is added for a user who started without one (docs/api-contract.md, section 1). */
export const newReferral = z.object({ userId: ownerIdSchema, referralCode: givenCodeSchema })
export type NewReferral = z.output<typeof newReferral>

/** Changes to a pending referral (docs/api-contract.md, section 1). */
export const referralChanges = z.object({
  referralCode: givenCodeSchema.meta({ description: 'The code that the user should have come with.' }),
})

/** A step of a referral: release, rejection or reversal (docs/api-contract.md, section 1). */
export const referralStep = z.object({
  reason: noteSchema.nullish().meta({ description: 'The reason in your own words, kept in the timeline.' }),
})
