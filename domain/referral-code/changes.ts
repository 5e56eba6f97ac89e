import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { lineOfText } from '@/domain/text'
import { categorySchema, ownerIdSchema, referralCodeSchema } from './code'
import { referralCodeStatuses } from './validity'

/** An RFC 3339 time with its offset, read into a Date. */
export const timeSchema = z.iso
  .datetime({ offset: true, error: 'must be a time such as 2026-01-31T09:00:00Z' })
  .transform((time) => new Date(time))
/** How many of something there may be. */
export const limitSchema = z
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(2_147_483_647, 'must be at most 2147483647')
const descriptionSchema = lineOfText({ most: 500 }).meta({
  description: 'A note for your own people; nobody else sees it.',
})

/** Terms a code may carry beyond its name; null is the same as absent. */
const terms = {
  category: categorySchema.nullish(),
  programId: idSchema
    .nullish()
    .meta({ description: 'The program that decides what a referral by this code earns.' }),
  maxUses: limitSchema
    .nullish()
    .meta({ description: 'How often the code may be used; null for any number.' }),
  startsAt: timeSchema.nullish().meta({ description: 'From when the code can be used; null for at once.' }),
  expiresAt: timeSchema.nullish().meta({ description: 'Until when the code can be used; null for ever.' }),
  description: descriptionSchema.nullish(),
}

/** A new campaign code (docs/api-contract.md, section 1). */
export const newReferralCode = z.object({ userId: ownerIdSchema, referralCode: referralCodeSchema, ...terms })
export type NewReferralCode = z.output<typeof newReferralCode>

/** Changes to a code: absent leaves a term as it is, null takes it away. */
export const referralCodeChanges = z.object({
  status: z
    .enum(referralCodeStatuses)
    .nullish()
    .meta({ description: 'A disabled code refers nobody and stays reserved.' }),
  ...terms,
})
export type ReferralCodeChanges = z.output<typeof referralCodeChanges>

/** The GafaPay dialect's kinds of users: 2 customer, 3 merchant, 5 agent. */
export const userTypes = [2, 3, 5] as const
export const userTypeSchema = z
  .literal(userTypes, { error: (issue) => (issue.input === undefined ? undefined : 'must be 2, 3 or 5') })
  .meta({ description: '2 customer, 3 merchant, 5 agent.' })
export type UserType = (typeof userTypes)[number]

/** A request for a personal code (docs/api-contract.md, section 2), in the domain's words. */
export interface NewPersonalCode {
  userId: string
  userType: UserType
  programId?: string | null | undefined
}
