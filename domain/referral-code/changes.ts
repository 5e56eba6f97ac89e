import { z } from 'zod'
import { invalidArgument } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import { limitSchema } from '@/domain/limit'
import { unclearable } from '@/domain/patch'
import { lineOfText } from '@/domain/text'
import { timeSchema } from '@/domain/time-schema'
import type { UserType } from '@/domain/user-type'
import { categorySchema, ownerIdSchema, referralCodeSchema } from './code'
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

/** Changes to a code: an absent term keeps its value, null clears it. */
export const referralCodeChanges = z.object({
  status: unclearable(z.enum(referralCodeStatuses)).meta({
    description: 'A disabled code cannot be used, and its name stays reserved.',
  }),
  ...terms,
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

/** A request for a personal code (docs/api-contract.md, section 2). */
export interface NewPersonalCode {
  userId: string
  userType: UserType
  programId?: string | null | undefined
}
