/** Inserts of one company's rows. A statement names every column of its table, so that all rows share it. */
import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { eq } from './comparisons'
import { bound, companyIdInput, defineQueryByShape, toStatement, type Query } from './query'
import type { ReadScope } from './read-scope'
import { plusExcluded } from './plus-excluded'
import { columnsOf, drizzleTable, type Fields, type OpaqueTable } from './scoped-tables'
import type { Writer } from './store'

/**
 * A column to fill with the next number, counted over the company's rows that have the same value in `within`, as all rows of
 * one insert must.
 */
export interface Counter<Column = string, Within = string> {
  column: Column
  within?: Within
  /** How many rows there may be: the next one gets null as its number, which NOT NULL rejects. */
  maxRows?: number
}

interface Source {
  writer: Writer
  scope: ReadScope
}
export interface Shape {
  counter: Counter | undefined
  /** Leaves out the rows that a unique index rejects. */
  skipsTaken?: true
  /** Where a row has the same values in `key`, adds to its columns `added` instead. */
  adds?: { key: string[]; added: string[] }
}
/** What an insert returns of its rows. */
export type Returning = (scope: ReadScope) => Fields
type Row = Record<string, unknown>
type InsertsOfTable = (shape: { of: Shape; rowsCount: number }) => Query<Source, Row, Row>
/** Inserts that return nothing by their table, others by the function that says what they return. */
const inserts = new WeakMap<OpaqueTable | Returning, InsertsOfTable>()

/**
 * The insert of `rowsCount` rows into a table, which fills the column of `counter`, if there is one. `returning` must be the
 * same function for the same table every time.
 */
export function insertInto(
  table: OpaqueTable,
  shape: Shape,
  rowsCount: number,
  returning?: Returning,
): Query<Source, Row, Row> {
  const key = returning ?? table
  let insertOf = inserts.get(key)
  if (!insertOf) inserts.set(key, (insertOf = defineInserts(table, returning)))
  return insertOf({ of: shape, rowsCount })
}

/**
 * The inputs of an insert: at `position`, a value for every column of every row, or where a row has none the default of the
 * column, or null.
 */
export function valuesOfRows(table: OpaqueTable, rows: readonly Row[]): unknown[] {
  const values: unknown[] = []
  const columns = valueColumnsOf(table)
  for (const row of rows) for (const { key, missing } of columns) values.push(row[key] ?? missing)
  return values
}

/** A column that takes a value of each row. All rows have the same company. */
interface ValueColumn {
  key: string
  /** What a row without a value holds: the default of the column, or null. */
  missing: unknown
}

const valueColumnsByTable = new WeakMap<OpaqueTable, ValueColumn[]>()

function valueColumnsOf(table: OpaqueTable): ValueColumn[] {
  let columns = valueColumnsByTable.get(table)
  if (!columns) {
    columns = Object.entries<PgColumn>(columnsOf(table))
      .filter(([key]) => key !== 'companyId')
      .map(([key, column]) => ({ key, missing: column.default ?? null }))
    valueColumnsByTable.set(table, columns)
  }
  return columns
}

function defineInserts(table: OpaqueTable, returning: Returning | undefined): InsertsOfTable {
  return defineQueryByShape(({ writer, scope }, inputs, { of: { counter, skipsTaken, adds }, rowsCount }) => {
    const columns: Record<string, PgColumn> = columnsOf(table)
    const keys = valueColumnsOf(table).map(({ key }) => key)
    const inputOf = (key: string, index: number) => inputs[index * keys.length + keys.indexOf(key)]!
    const rows = Array.from({ length: rowsCount }, (_, index) => {
      const values: Record<string, SQL> = {
        companyId: sql`${bound(columns['companyId']!, companyIdInput)}`,
      }
      for (const key of keys) values[key] = sql`${bound(columns[key]!, inputOf(key, index))}`
      if (counter) values[counter.column] = nextNumber(counter, index)
      return values
    })
    const all = writer.insert(drizzleTable(table)).values(rows as never)
    const insert = adds
      ? all.onConflictDoUpdate({
          target: ['companyId', ...adds.key].map((name) => columns[name]!),
          set: Object.fromEntries(adds.added.map((name) => [name, plusExcluded(columns[name]!)])),
        })
      : skipsTaken
        ? all.onConflictDoNothing()
        : all
    return toStatement(returning ? insert.returning(returning(scope) as never) : insert)

    /** Both engines evaluate all rows before they insert the first. */
    function nextNumber({ column, within, maxRows }: Counter, index: number): SQL {
      const next = sql`coalesce(max(${columns[column]}), 0) + ${1 + index}`
      return scope.subselect(
        table,
        maxRows === undefined ? next : sql`case when count(*) + ${index} < ${maxRows} then ${next} end`,
        within === undefined ? undefined : eq(columns[within]!, inputOf(within, 0)),
      )
    }
  })
}
