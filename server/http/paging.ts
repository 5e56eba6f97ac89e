import { z } from 'zod'

const mostPerPage = 100

/** How many results a page has: 20 unless given, over 100 is taken as 100 (docs/api-contract.md, section 1). */
const limit = z
  .string()
  .regex(/^0*[1-9]\d*$/, 'must be a whole number of at least 1')
  .transform((digits) => Math.min(Number(digits), mostPerPage))
  .default(20)
  .meta({
    param: { id: 'Limit' },
    override: {
      type: 'integer',
      minimum: 1,
      default: 20,
      description: `Results per page; over ${mostPerPage} is taken as ${mostPerPage}.`,
    },
  })

/** An empty cursor is the first page, as clients send it that always send one. */
const cursor = z
  .string()
  .max(2_000)
  .transform((value) => value || undefined)
  .optional()
  .meta({
    param: { id: 'Cursor' },
    override: {
      type: 'string',
      description: 'The nextCursor of the page before; absent or empty for the first page.',
    },
  })

/** The query parameters of every paged list. */
export const pageQuery = { cursor, limit }

/** The fields that close every paged list. */
export const pageOutput = {
  nextCursor: z
    .string()
    .nullable()
    .meta({ description: 'What to send as cursor for the next page; null on the last.' }),
  eof: z.boolean().meta({ description: 'True on the last page.' }),
}
