import { z } from 'zod'
import { invalidArgument } from '@/domain/errors'
import { lineOfText } from '@/domain/text'
import { codeAttentions } from './attention'
import { referralCodeChanges, requireFutureExpiry } from './changes'
import { codeKeyOf, referralCodeSchema } from './code'
import { referralCodeFilter } from './filter'

export const maxCodesInBulkChange = 1_000

/** The same changes to many codes (docs/api-contract.md, section 5): to those named, or to those that match a filter. */
export const bulkChange = z.object({
  codes: z
    .array(referralCodeSchema)
    .min(1)
    .max(maxCodesInBulkChange)
    .nullish()
    .meta({ description: 'The codes to change; instead of `filter`.' }),
  filter: referralCodeFilter
    .nullish()
    .meta({ description: 'Changes the codes that match, as in the list; instead of `codes`.' }),
  changes: referralCodeChanges.meta({ description: 'As for a single code; at least one.' }),
})

/** The same with what only the dashboard offers, as jobs keep it. */
export const dashboardBulkChange = bulkChange.extend({
  filter: referralCodeFilter
    .extend({
      attention: z.enum(codeAttentions).optional(),
      /** Whether `query` looks inside the names of partners: whether who started the job may read them. */
      findsNames: z.boolean().optional(),
    })
    .nullish(),
  changes: referralCodeChanges.extend({
    /** Added to the description, after a space. */
    addToDescription: lineOfText({ max: 200 }).optional(),
  }),
})
export type BulkChange = z.output<typeof dashboardBulkChange>

/**
 * Throws INVALID_ARGUMENT for codes and a filter together or neither, for no changes, and for an expiry in the past from a
 * backend. Returns the change with each code once.
 */
export function requireBulkChange(input: BulkChange, isFromBackend: boolean, now: Date): BulkChange {
  const { codes, filter, changes } = input
  if (codes && filter) throw invalidArgument('filter', 'NOT_VALID', 'cannot be given together with codes')
  if (!codes && !filter) throw invalidArgument('codes', 'REQUIRED', 'is required, or a filter')
  if (Object.values(changes).every((value) => value === undefined))
    throw invalidArgument('changes', 'REQUIRED', 'must change something')
  if (isFromBackend) requireFutureExpiry(changes, now)
  return { ...input, codes: codes && [...new Map(codes.map((code) => [codeKeyOf(code), code])).values()] }
}
