import { z } from 'zod'
import { byteOrderMark } from '@/app/csv'
import { headerOf, linesOf, listAsCsv, rowsPerPage, type ListCsv, type ListPage } from '@/app/list-csv'
import type { AnyCall, Endpoint } from '@/server/http/contract'
import { csvEndpoint } from '@/server/http/endpoint'

interface CsvOfList<Row> {
  id: string
  /** "Download referral codes as CSV" */
  summary: string
  csv: ListCsv<Row>
  /** The field of the list's answer that holds its rows. */
  rowsName: string
  example: { summary: string; query: Record<string, string>; rows: readonly Row[] }
}

/** The endpoint `….csv` of a list: all its rows as a CSV file, with the same filters, order and permission. */
export function csvOfList<Row>(
  list: Endpoint,
  { id, summary, csv, rowsName, example }: CsvOfList<Row>,
): Endpoint {
  const { contract } = list
  const { cursor: _1, limit: _2, ...filters } = contract.query?.shape ?? {}
  const pageOf = (output: unknown): ListPage<Row> => {
    const { [rowsName]: rows, nextCursor } = output as Record<string, unknown>
    return { rows: rows as Row[], nextCursor: nextCursor as string | null }
  }
  const find = async ({ query, ...call }: AnyCall, cursor?: string) =>
    pageOf(await list.handler({ ...call, query: { ...(query as object), cursor, limit: rowsPerPage } }))
  return csvEndpoint(
    {
      id,
      method: 'GET',
      path: `${contract.path}.csv`,
      dialect: contract.dialect,
      tag: contract.tag,
      summary,
      description:
        'All rows that match the filters, of any number, as CSV in UTF-8 with a byte order mark. A text that a spreadsheet ' +
        'would run as a formula, or change into a number or a date, begins with an apostrophe.',
      access: contract.access,
      query: z.object(filters),
      errors: contract.errors,
      examples: [
        {
          summary: example.summary,
          query: example.query,
          response: byteOrderMark + headerOf(csv) + linesOf(csv, example.rows),
        },
      ],
    },
    async (call) => listAsCsv(csv, await find(call), (cursor) => find(call, cursor)),
  )
}
