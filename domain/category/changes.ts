import { z } from 'zod'
import { unclearable } from '@/domain/patch'
import { categorySchema } from '@/domain/referral-code/code'
import { lineOfText } from '@/domain/text'
import { categoryColors } from './color'

/** How many categories a company can have, archived ones included. */
export const maxCategories = 1_000

/** Changes to a category (docs/api-contract.md, section 5): an absent field keeps its value, null clears it. */
export const categoryChanges = z.object({
  name: unclearable(categorySchema),
  color: z
    .enum(categoryColors)
    .nullish()
    .meta({ description: 'In charts; null for gray. The category that has the color gets this one’s.' }),
  description: lineOfText({ max: 500 }).nullish().meta({ description: 'A note for your staff.' }),
  archived: unclearable(z.boolean()).meta({
    description: 'An archived category is not offered for new codes, but still counted.',
  }),
})
export type CategoryChanges = z.output<typeof categoryChanges>
