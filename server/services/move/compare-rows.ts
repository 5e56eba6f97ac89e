import { hash } from 'node:crypto'
import {
  isShared,
  keyOfRow,
  listMovedRows,
  movedTables,
  type MovedRow,
  type MovedTable,
} from '@/db/queries/moved-rows'
import type { Store } from '@/db/store'
import type { Move } from './copy-rows'

const rowsPerPage = 1_000

/** What is compared of a table's rows. */
export interface TableTotals {
  rowsCount: number
  /** The sum of each column of numbers. */
  sums: Record<string, bigint>
  /** The exclusive or of the rows' hashes, because the two databases may order keys differently. */
  digest: string
}

export interface Comparison {
  table: MovedTable
  source: TableTotals
  target: TableTotals
}

/** Reads all moved rows of both databases. Returns the totals of each table; `onPage` receives how many rows were read. */
export async function compareRows(
  { source, target, move: { movedCompanyId } }: Move,
  onPage: (rowsCount: number) => void,
): Promise<Comparison[]> {
  const comparisons: Comparison[] = []
  for (const table of movedTables(movedCompanyId)) {
    const [ofSource, ofTarget] = await Promise.all([
      totalsOf(source, table, movedCompanyId, onPage),
      totalsOf(target, table, movedCompanyId, onPage),
    ])
    comparisons.push({ table, source: ofSource, target: ofTarget })
  }
  return comparisons
}

/** What differs between the databases, in words. */
export function differencesOf({ table, source, target }: Comparison): string[] {
  const columns = new Set([...Object.keys(source.sums), ...Object.keys(target.sums)])
  const differences = [
    ['number of rows', source.rowsCount, target.rowsCount] as const,
    ...[...columns].map(
      (column) => [`sum of ${column}`, source.sums[column] ?? 0n, target.sums[column] ?? 0n] as const,
    ),
  ]
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => `${table}: ${what}: ${before} in the source, ${after} in the target`)
  if (!differences.length && source.digest !== target.digest)
    differences.push(`${table}: the rows are not the same`)
  return differences
}

async function totalsOf(
  store: Store,
  table: MovedTable,
  companyId: string | null,
  onPage: (rowsCount: number) => void,
): Promise<TableTotals> {
  const totals: TableTotals = { rowsCount: 0, sums: {}, digest: '' }
  const digest = new Uint32Array(4)
  for (let after: unknown[] | undefined; ;) {
    const rows = await listMovedRows(store, table, { companyId, after, limit: rowsPerPage })
    for (const row of rows) addRow(totals, digest, companyId === null ? row : comparedPart(table, row))
    totals.rowsCount += rows.length
    onPage(rows.length)
    if (rows.length < rowsPerPage) break
    after = keyOfRow(table, rows.at(-1)!)
  }
  totals.digest = digest.join(' ')
  return totals
}

/** What must be the same after the move of one company: of an account, whose it is. It goes on changing, in both databases. */
function comparedPart(table: MovedTable, row: MovedRow): MovedRow {
  return isShared(table) ? { id: row.id, emailKey: row.emailKey } : row
}

function addRow({ sums }: TableTotals, digest: Uint32Array, row: MovedRow): void {
  for (const [column, value] of Object.entries(row))
    if (typeof value === 'number') sums[column] = (sums[column] ?? 0n) + BigInt(value)
  const bytes = hash('sha256', JSON.stringify(Object.values(row).map(canonical)), 'buffer')
  for (const index of digest.keys()) digest[index]! ^= bytes.readUInt32LE(index * 4)
}

/** A value without what may differ: PostgreSQL does not keep the order of the keys in JSON. */
function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map(canonical)
  const entries = Object.entries(value).map(([key, each]) => [key, canonical(each)] as const)
  return entries.sort(([one], [other]) => (one < other ? -1 : 1))
}
