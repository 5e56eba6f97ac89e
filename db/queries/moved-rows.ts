/** The rows that a move copies, read and written in slices. */
import { and, asc, count, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm'
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'
import { comesAfter, comesUpTo, eq } from '@/db/comparisons'
import { bound, defineQueryByShape, Input, literalLimit, toStatement } from '@/db/query'
import type { Schema } from '@/db/schema'
import { postgresSchema } from '@/db/schema/postgres'
import type { Reader, Store, Writer } from '@/db/store'
import { companyColumnOf, tablesThatMove } from '@/db/write-block'

export type MovedTable = keyof ReturnType<typeof tablesThatMove>
export type MovedRow = Record<string, unknown>

const rowsPerDelete = 500

/** Tables without a company that are left out when one company moves: what they hold concerns one installation. */
const ofInstallation: readonly MovedTable[] = ['sessions', 'accountLinks', 'mails']

/** Tables without a company of which one company takes rows along; the target keeps those that it has. */
const shared: readonly MovedTable[] = ['installation', 'users']

/** Whether a moved company shares the table's rows with others. */
export function isShared(name: MovedTable): boolean {
  return shared.includes(name)
}

/** The names of the tables whose rows move, each after those that it references, as the schema defines them. */
export function movedTables(companyId: string | null): MovedTable[] {
  const names = Object.keys(tablesThatMove(postgresSchema)) as MovedTable[]
  return names.filter((name) => companyId === null || !ofInstallation.includes(name))
}

/** How many rows of a table move. */
export async function countMovedRows(
  { read, tables }: Store,
  name: MovedTable,
  companyId: string | null,
): Promise<number> {
  const rows = await read(
    async (reader) =>
      await reader
        .select({ count: count() })
        .from(tables[name] as PgTable)
        .where(isMoved(reader, tables, name, companyId)),
  )
  return rows[0]!.count
}

/** Whether no table holds a row. */
export async function isEmptyDatabase({ read, tables }: Store): Promise<boolean> {
  for (const name of movedTables(null)) {
    const table = tables[name] as PgTable
    const rows = await read(async (reader) => await reader.select().from(table).limit(literalLimit(1)))
    if (rows.length) return false
  }
  return true
}

/** The moved rows of a table after the row with the key `after`, in the order of the table's key. */
export async function listMovedRows(
  { read, tables }: Store,
  name: MovedTable,
  { companyId, after, limit }: { companyId: string | null; after: unknown[] | undefined; limit: number },
): Promise<MovedRow[]> {
  const table = tables[name] as PgTable
  const columns = getTableColumns(table)
  const key = keyOf(name).map((each) => columns[each]!)
  const isAfter = after && comesAfter(key, after)
  return await read(async (reader) => {
    const moved = isMoved(reader, tables, name, companyId)
    return await reader
      .select()
      .from(table)
      .where(and(moved, isAfter))
      .orderBy(...key.map((column) => asc(column)))
      .limit(literalLimit(limit))
  })
}

/** The key of a row: the values of its table's primary key. */
export function keyOfRow(name: MovedTable, row: MovedRow): unknown[] {
  return keyOf(name).map((column) => row[column])
}

/**
 * Inserts rows as they were in another database, beside those of other companies if `isBeside`. Throws the driver's error when a
 * constraint rejects one.
 */
export async function insertMovedRows(
  writer: Writer,
  tables: Schema,
  name: MovedTable,
  rows: MovedRow[],
  isBeside: boolean,
): Promise<void> {
  const values: MovedRow = {}
  for (const [index, row] of rows.entries())
    for (const [column, value] of Object.entries(row)) values[inputName(index, column)] = value
  const keepsOwn = isBeside && isShared(name)
  await insert({ name, rowsCount: rows.length, keepsOwn }).run(writer, () => ({ writer, tables }), values)
}

const insert = defineQueryByShape(
  (
    { writer, tables }: { writer: Writer; tables: Schema },
    _inputs,
    { name, rowsCount, keepsOwn }: { name: MovedTable; rowsCount: number; keepsOwn: boolean },
  ) => {
    const table = tables[name] as PgTable
    const columns = Object.entries(getTableColumns(table))
    const rows = Array.from({ length: rowsCount }, (_, index) =>
      Object.fromEntries(
        columns.map(([key, column]) => [key, sql`${bound(column, new Input(inputName(index, key)))}`]),
      ),
    )
    const statement = writer.insert(table).values(rows)
    const target = keyOf(name).map((key) => getTableColumns(table)[key]!)
    return toStatement<never>(keepsOwn ? statement.onConflictDoNothing({ target }) : statement)
  },
)

/** Deletes all rows of a company in a table, in slices. */
export async function deleteMovedRows(store: Store, name: MovedTable, companyId: string): Promise<void> {
  const { tx, tables } = store
  const table = tables[name] as PgTable
  if (isShared(name)) return
  const key = keyOf(name).map((each) => getTableColumns(table)[each]!)
  for (let after: unknown[] | undefined; ;) {
    const rows = await listMovedRows(store, name, { companyId, after, limit: rowsPerDelete })
    if (!rows.length) return
    const last = keyOfRow(name, rows.at(-1)!)
    const isInSlice = and(
      isOfCompany(table, companyId),
      after && comesAfter(key, after),
      comesUpTo(key, last),
    )
    await tx(async (writer) => await writer.delete(table).where(isInSlice), companyId)
    after = last
  }
}

const inputName = (index: number, column: string) => `${column} ${index}`

/** The names of the primary key's columns. */
function keyOf(name: MovedTable): string[] {
  const table = postgresSchema[name] as PgTable
  const { primaryKeys, columns } = getTableConfig(table)
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary)
  const all: Record<string, PgColumn> = getTableColumns(table)
  return key.map((column) => Object.keys(all).find((each) => all[each]!.name === column.name)!)
}

/** The condition of the rows that move: all of them, or the company's with the accounts of its members. */
function isMoved(
  reader: Reader,
  tables: Schema,
  name: MovedTable,
  companyId: string | null,
): SQL | undefined {
  if (companyId === null) return undefined
  const { users, memberships } = tables
  if (name === 'users') {
    const { userId } = memberships
    return inArray(
      users.id,
      reader.select({ userId }).from(memberships).where(eq(memberships.companyId, companyId)),
    )
  }
  return isOfCompany(tables[name] as PgTable, companyId)
}

function isOfCompany(table: PgTable, companyId: string): SQL | undefined {
  const column = companyColumnOf(table)
  return column && sql`${column} = ${sql.param(companyId, column)}`
}
