import { z } from 'zod'
import { invalidArgument } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import { limitSchema } from '@/domain/limit'
import { unclearable } from '@/domain/patch'
import { metadataSchema } from '@/domain/metadata'
import { lineOfText } from '@/domain/text'
import { timeSchema } from '@/domain/time-schema'
import type { UserType } from '@/domain/user-type'
import {
  categorySchema,
  codePatternSchema,
  countPossibleCodes,
  ownerIdSchema,
  referralCodeSchema,
} from './code'
import { referralCodeStatuses } from './validity'

const terms = {
  category: categorySchema.nullish(),
  programId: idSchema
    .nullish()
    .meta({ description: 'The program that decides what a referral by this code earns.' }),
  maxUses: limitSchema.nullish().meta({ description: 'The maximum number of uses; null for no limit.' }),
  startsAt: timeSchema
    .nullish()
    .meta({ description: 'When the code can first be used; null for immediately.' }),
  expiresAt: timeSchema.nullish().meta({ description: 'When the code expires; null for never.' }),
  description: lineOfText({ max: 500 })
    .meta({ description: 'A note for your staff. No one else sees it.' })
    .nullish(),
}

/** A new campaign code (docs/api-contract.md, section 1). */
export const newReferralCode = z.object({ userId: ownerIdSchema, referralCode: referralCodeSchema, ...terms })
export type NewReferralCode = z.output<typeof newReferralCode>

/** A new campaign code whose name may be generated (docs/api-contract.md, section 1, `POST /v1/referral-codes`). */
export const newNamedOrGeneratedCode = newReferralCode.extend({
  referralCode: referralCodeSchema.nullish().meta({ description: 'By default, a code is generated.' }),
  pattern: codePatternSchema.nullish(),
  metadata: metadataSchema,
})
export type NewNamedOrGeneratedCode = z.output<typeof newNamedOrGeneratedCode>

/** The maximum number of codes that one job generates. */
export const maxGeneratedCodes = 100_000
const maxOwners = 1_000

/** Codes to generate (docs/api-contract.md, section 5): `count` of them for each partner. */
export const generatedCodes = z.object({
  count: z.int().min(1).max(maxGeneratedCodes).meta({ description: 'How many codes.' }),
  pattern: codePatternSchema,
  userIds: z.array(ownerIdSchema).min(1).max(maxOwners),
  ...terms,
  metadata: metadataSchema,
})
export type GeneratedCodes = z.output<typeof generatedCodes>

/**
 * Throws INVALID_ARGUMENT for more codes than one job generates, or than half of what the pattern has: codes are drawn at
 * random, and must stay hard to guess.
 */
export function requireEnoughPossibleCodes({
  count,
  pattern,
  userIds,
}: Pick<GeneratedCodes, 'count' | 'pattern' | 'userIds'>): void {
  const total = count * userIds.length
  if (total > maxGeneratedCodes)
    throw invalidArgument(
      'count',
      'NOT_VALID',
      `must be at most ${maxGeneratedCodes} for all partners together`,
    )
  const possible = countPossibleCodes(pattern)
  if (total * 2 > possible)
    throw invalidArgument(
      'pattern',
      'PATTERN_TOO_SHORT',
      `has ${possible} possible codes, of which at most ${Math.floor(possible / 2)} can be generated; make it longer`,
    )
}

/** Changes to a code: an absent term keeps its value, null clears it. */
export const referralCodeChanges = z.object({
  status: unclearable(z.enum(referralCodeStatuses)).meta({
    description: 'A disabled code cannot be used, and its name stays reserved.',
  }),
  userId: unclearable(ownerIdSchema).meta({
    description: 'Hands the code to another partner. Past referrals stay with the partner who made them.',
  }),
  ...terms,
  metadata: metadataSchema,
})
export type ReferralCodeChanges = z.output<typeof referralCodeChanges>

/** Throws INVALID_ARGUMENT for a code that would expire before it starts. */
export function requireStartBeforeExpiry({
  startsAt,
  expiresAt,
}: Pick<NewReferralCode, 'startsAt' | 'expiresAt'>): void {
  if (startsAt && expiresAt && startsAt >= expiresAt)
    throw invalidArgument('expiresAt', 'EXPIRES_BEFORE_START', 'must be later than the start')
}

/** Throws INVALID_ARGUMENT for an expiry that has passed. */
export function requireFutureExpiry({ expiresAt }: Pick<NewReferralCode, 'expiresAt'>, now: Date): void {
  if (expiresAt && expiresAt <= now)
    throw invalidArgument(
      'expiresAt',
      'EXPIRY_IN_PAST',
      'must be in the future; to end a code now, disable it',
    )
}

/** A request for a personal code (docs/api-contract.md, section 2). */
export interface NewPersonalCode {
  userId: string
  userType: UserType
  programId?: string | null | undefined
}
