import { z } from 'zod'
import { emailSchema } from '@/domain/company/setup'
import { metadataSchema } from '@/domain/metadata'
import { linesOfText, lineOfText } from '@/domain/text'

/** What a backend keeps about a partner (docs/api-contract.md, section 6): what is absent is cleared. */
export const partnerDetails = z.object({
  displayName: lineOfText({ max: 200 })
    .nullish()
    .meta({ description: 'The name that your staff and the partner see.', examples: ['Jane Smith'] }),
  email: emailSchema.nullish().meta({ examples: ['jane@example.com'] }),
  metadata: metadataSchema,
})
export type PartnerDetails = z.output<typeof partnerDetails>

export const maxTags = 20

/** What staff edit of a partner. */
export const partnerEdit = partnerDetails.omit({ metadata: true }).extend({
  notes: linesOfText({ max: 5_000 }).nullish(),
  tags: z
    .array(lineOfText({ max: 40 }))
    .max(maxTags, `must be at most ${maxTags} tags`)
    .transform((tags) => [...new Set(tags)]),
})
export type PartnerEdit = z.output<typeof partnerEdit>

/** The orders of a list of partners; `earned` and `owed` are of one currency, the greatest first. */
export const partnerSorts = ['oldest', 'newest', 'most_used', 'earned', 'owed'] as const
export type PartnerSort = (typeof partnerSorts)[number]

/** A name, or the beginning of one, as searches compare it. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
