import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { limitSchema } from '@/domain/limit'
import { lineOfText } from '@/domain/text'
import { timeSchema } from '@/domain/time'
import type { UserType } from '@/domain/user-type'
import { categorySchema, ownerIdSchema, referralCodeSchema } from './code'
import { referralCodeStatuses } from './validity'

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

/** A request for a personal code (docs/api-contract.md, section 2), in the domain's words. */
export interface NewPersonalCode {
  userId: string
  userType: UserType
  programId?: string | null | undefined
}
