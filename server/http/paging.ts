import { z } from 'zod'

const maxPerPage = 100

/** Results per page: 20 by default, at most 100 (docs/api-contract.md, section 1). */
const limit = z
  .string()
  .regex(/^0*[1-9]\d*$/, 'must be a whole number of at least 1')
  .transform((digits) => Math.min(Number(digits), maxPerPage))
  .default(20)
  .meta({
    param: { id: 'Limit' },
    override: {
      type: 'integer',
      pattern: undefined,
      minimum: 1,
      default: 20,
      examples: [50],
      description: `Results per page; more than ${maxPerPage} counts as ${maxPerPage}.`,
    },
  })

/** An empty cursor means the first page: some clients always send the parameter. */
const cursor = z
  .string()
  .max(2_000)
  .transform((value) => value || undefined)
  .optional()
  .meta({
    param: { id: 'Cursor' },
    override: {
      type: 'string',
      description: 'The nextCursor of the previous page; absent or empty for the first page.',
      examples: ['eyJvcGFxdWUiOnRydWV9'],
    },
  })

/** The query parameters of every paged list. */
export const pageQuery = { cursor, limit }

/** The last fields of every paged list. */
export const pageOutput = {
  nextCursor: z
    .string()
    .nullable()
    .meta({ description: 'The cursor of the next page; null on the last page.' }),
  eof: z.boolean().meta({ description: 'True on the last page.' }),
}

/** A filter that is on when the parameter is `true`, and off without it. */
export function switchFilter(description: string) {
  return z
    .literal('true')
    .meta({ description, examples: ['true'] })
    .transform(() => true as const)
    .optional()
}
