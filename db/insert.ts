/** Inserts of one company's rows. A statement names every column of its table, so that all rows share it. */
import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { eq } from './comparisons'
import { bound, defineQueryByShape, toStatement, type Query } from './query'
import type { ReadScope } from './read-scope'
import { columnsOf, drizzleTable, type OpaqueTable } from './scoped-tables'
import type { Writer } from './store'

/** A column to fill with the next number, counted over the company's rows that have the same value in `within`. */
export interface Counter<Column = string, Within = string> {
  column: Column
  within?: Within
  /** How many rows there may be: the next one gets null as its number, which NOT NULL rejects. */
  maxRows?: number
}

interface Source {
  writer: Writer
  scope: Pick<ReadScope, 'subselect'>
}
type RowValues = Record<string, unknown>
type InsertsOfTable = (shape: { counter: Counter | undefined }) => Query<Source, RowValues, never>
const insertsByTable = new WeakMap<OpaqueTable, InsertsOfTable>()

/** The insert into a table that fills the column of `counter`, if there is one. */
export function insertInto(
  table: OpaqueTable,
  counter: Counter | undefined,
): Query<Source, RowValues, never> {
  let inserts = insertsByTable.get(table)
  if (!inserts) insertsByTable.set(table, (inserts = defineInserts(table)))
  return inserts({ counter })
}

/** A value for every column: where `row` has none, the default of the column, or null. */
export function valuesOfRow(table: OpaqueTable, row: RowValues): RowValues {
  const values: RowValues = {}
  for (const [key, column] of Object.entries<PgColumn>(columnsOf(table)))
    values[key] = row[key] ?? column.default ?? null
  return values
}

function defineInserts(table: OpaqueTable): InsertsOfTable {
  return defineQueryByShape(({ writer, scope }, inputs, { counter }) => {
    const columns: Record<string, PgColumn> = columnsOf(table)
    const values: Record<string, SQL> = {}
    for (const [key, column] of Object.entries(columns)) values[key] = sql`${bound(column, inputs[key]!)}`
    if (counter) {
      const { column, within, maxRows } = counter
      const next = sql`coalesce(max(${columns[column]}), 0) + 1`
      values[column] = scope.subselect(
        table,
        maxRows === undefined ? next : sql`case when count(*) < ${maxRows} then ${next} end`,
        within === undefined ? undefined : eq(columns[within]!, inputs[within]!),
      )
    }
    return toStatement(writer.insert(drizzleTable(table)).values(values as never))
  })
}
