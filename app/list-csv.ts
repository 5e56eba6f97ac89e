import { setImmediate } from 'node:timers/promises'
import { isChangedBySpreadsheets } from '@/domain/spreadsheet-text'
import { byteOrderMark, toCsv } from './csv'

/** A list as a CSV file. */
export interface ListCsv<Row> {
  /** What a row has in each column. */
  columns: Readonly<Record<string, (row: Row) => string | null>>
  /** The columns of numbers and days, which spreadsheets may read as such. */
  figures: readonly string[]
}

export interface ListPage<Row, Cursor = string> {
  rows: readonly Row[]
  nextCursor: Cursor | null
}

/** Rows per page of a list that is read as a file. */
export const rowsPerPage = 500

/** The first line, with the names of the columns. */
export function headerOf<Row>({ columns }: ListCsv<Row>): string {
  return toCsv([Object.keys(columns)])
}

/** Rows as lines. */
export function linesOf<Row>({ columns, figures }: ListCsv<Row>, rows: readonly Row[]): string {
  return toCsv(
    rows.map((row) =>
      Object.entries(columns).map(([name, valueOf]) => {
        const value = valueOf(row)
        return figures.includes(name) ? value && { figure: value } : asText(value)
      }),
    ),
  )
}

/** Prefixes a text that a spreadsheet would change with `'`. */
function asText(value: string | null): string | null {
  return value !== null && isChangedBySpreadsheets(value) ? `'${value}` : value
}

/**
 * The whole list as the texts of a CSV file, from its first page on. If one page fails, so does the download: half a file must
 * not look complete.
 */
export async function* listAsCsv<Row, Cursor>(
  csv: ListCsv<Row>,
  first: ListPage<Row, Cursor>,
  findPage: (cursor: Cursor) => Promise<ListPage<Row, Cursor>>,
): AsyncGenerator<string> {
  yield byteOrderMark + headerOf(csv)
  for (let page = first; ;) {
    yield linesOf(csv, page.rows)
    if (page.nextCursor === null) return
    // SQLite reads without a pause: a long file would stop every other call.
    await setImmediate()
    page = await findPage(page.nextCursor)
  }
}
