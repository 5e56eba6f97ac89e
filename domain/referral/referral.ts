import { z } from 'zod'
import { lineOfText } from '@/domain/text'

/** pending → approved → reversed, or pending → rejected or expired. */
export const referralStates = ['pending', 'approved', 'rejected', 'expired', 'reversed'] as const
export type ReferralState = (typeof referralStates)[number]

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
  'PERSON_ERASED',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

/** Why a referral is held for review: another identity check has the same SSN, email address or phone number. */
export const holdReasons = ['SAME_SSN', 'SAME_EMAIL', 'SAME_PHONE'] as const
export type HoldReason = (typeof holdReasons)[number]

/** The events in the timeline of a referral. */
export const referralEventTypes = [
  'created',
  'held',
  'sent_to_review',
  'accepted_while_held',
  'released',
  'approved',
  'rejected',
  'expired',
  'bonus_paid',
  'reversed',
  'person_erased',
] as const
export type ReferralEventType = (typeof referralEventTypes)[number]

/** A comment on a step, kept in the timeline. */
export const noteSchema = lineOfText({ max: 500 })

/** Reverses an approved referral (docs/api-contract.md, section 1). */
export const reversal = z.object({
  reason: noteSchema.nullish().meta({ description: 'The reason in your own words, kept in the timeline.' }),
})
