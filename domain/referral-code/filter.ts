import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { lineOfText, trimInvisible } from '@/domain/text'
import { timeSchema } from '@/domain/time-schema'
import { categorySchema, ownerIdSchema } from './code'
import { referralCodeStates, referralCodeStatuses } from './validity'

/** What narrows a list of codes, all together (docs/api-contract.md, section 1). */
export const referralCodeFilter = z.strictObject({
  userId: ownerIdSchema.optional().meta({ description: 'The partner who owns the codes.' }),
  category: categorySchema.optional(),
  query: z
    .string()
    .overwrite(trimInvisible)
    .pipe(lineOfText({ max: 64 }))
    .optional()
    .meta({
      description:
        'A text that the code, its owner’s id or its description contains; with `partners:read`, also the owner’s name, for the first 50 partners with such a name. Not case-sensitive. With one or two characters: the start of the code.',
      examples: ['SUMMER'],
    }),
  status: z
    .enum(referralCodeStatuses)
    .optional()
    .meta({ description: 'What was set.', examples: ['active'] }),
  state: z
    .enum(referralCodeStates)
    .optional()
    .meta({ description: 'The current state.', examples: ['expired'] }),
  programId: idSchema.optional().meta({ description: 'Codes of this program.' }),
  createdFrom: timeSchema.optional().meta({
    description: 'The earliest time of creation, inclusive.',
    param: { example: '2026-01-01T00:00:00Z' },
  }),
  createdTo: timeSchema.optional().meta({
    description: 'The latest time of creation, inclusive.',
    param: { example: '2026-12-31T23:59:59Z' },
  }),
})
export type ReferralCodeListFilter = z.output<typeof referralCodeFilter>
