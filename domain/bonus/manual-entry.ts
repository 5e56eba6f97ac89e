import { z } from 'zod'
import { bonusKinds } from '@/domain/bonus/bonus'
import { idSchema } from '@/domain/ids'
import { amountSchema } from '@/domain/program/program'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { lineOfText } from '@/domain/text'

const entryKinds = bonusKinds.filter((kind) => kind !== 'referral')

/** A bonus or a deduction that staff or a backend enters for a partner (docs/api-contract.md, section 6). */
export const newManualEntry = z.object({
  kind: z
    .enum(entryKinds)
    .nullish()
    .meta({ description: 'manual, the default, pays the amount; deduction claims it back.' }),
  userId: ownerIdSchema.meta({ description: 'The partner.' }),
  programId: idSchema.meta({ description: 'Decides the currency. Its budget must cover a bonus.' }),
  amount: amountSchema,
  reason: lineOfText({ max: 200 }).meta({ description: 'Why, in your own words. The partner sees it.' }),
})
export type NewManualEntry = z.output<typeof newManualEntry>
