import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { lineOfText } from '@/domain/text'

/** The payer's own reference of a payment, such as that of a bank transfer. */
export const paymentReferenceSchema = lineOfText({ max: 128 })

/** Marks one bonus as paid (docs/api-contract.md, section 1). */
export const payment = z.object({
  reference: paymentReferenceSchema
    .nullish()
    .meta({ description: 'Your own reference of the payment, such as that of a bank transfer.' }),
})

/** The maximum number of bonuses in one payment run. */
export const maxBonusesPerPayment = 1_000
export const bonusPayment = z.object({
  bonusIds: z
    .array(idSchema)
    .min(1, 'must name a bonus')
    .max(maxBonusesPerPayment, `must name at most ${maxBonusesPerPayment} bonuses`),
  reference: paymentReferenceSchema,
})
export type BonusPayment = z.output<typeof bonusPayment>
