import { z } from 'zod'
import { emailSchema } from '@/domain/company/setup'
import { metadataSchema } from '@/domain/metadata'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { emptyAsNull, lineOfText, linesOfText } from '@/domain/text'

const nameSchema = lineOfText({ max: 200 })

/** What a backend keeps about a partner (docs/api-contract.md, section 6): what is absent is cleared. */
export const partnerDetails = z.object({
  displayName: nameSchema
    .nullish()
    .meta({ description: 'The name that your staff and the partner see.', examples: ['Jane Smith'] }),
  email: emailSchema.nullish().meta({ examples: ['jane@example.com'] }),
  metadata: metadataSchema,
})
export type PartnerDetails = z.output<typeof partnerDetails>

export const maxTags = 20
const tagSchema = lineOfText({ max: 40 })

/** What staff edit of a partner, as a form holds it: tags are separated by commas. */
export const partnerEdit = z.object({
  displayName: emptyAsNull(nameSchema),
  email: emptyAsNull(emailSchema),
  tags: z
    .string()
    .transform((text) => [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean))
    .pipe(z.array(tagSchema).max(maxTags, `must be at most ${maxTags} tags`)),
  notes: emptyAsNull(linesOfText({ max: 5_000 })),
})
export type PartnerFields = z.input<typeof partnerEdit>
export type PartnerEdit = z.output<typeof partnerEdit>

/** The fields that were changed in the form: a field that is absent stays, so that two people may edit a partner at once. */
export const partnerChanges = partnerEdit.partial()

/** How many partners a change of tags takes at once. */
export const maxTaggedPartners = 200

/** A tag to add to partners, or to remove from them. */
export const tagChange = z.object({
  userIds: z.array(ownerIdSchema).min(1).max(maxTaggedPartners),
  change: z.enum(['add', 'remove']),
  tag: tagSchema,
})
export type TagChange = z.output<typeof tagChange>

/** The orders of a list of partners; `earned` and `owed` are of one currency, the greatest first. */
export const partnerSorts = ['oldest', 'newest', 'most_used', 'earned', 'owed'] as const
export type PartnerSort = (typeof partnerSorts)[number]

/** A name, or the beginning of one, as searches compare it. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
