/** The tables as a company's queries see them. */
import {
  getTableColumns,
  type GetColumnData,
  type InferInsertModel,
  type InferSelectModel,
  type SQL,
} from 'drizzle-orm'
import type { PgColumn, PgTable, PgTableWithColumns, TableConfig } from 'drizzle-orm/pg-core'
import type { Input } from './query'
import type { Schema } from './schema'

declare const hiddenTable: unique symbol
/** A table whose rows belong to companies, as Drizzle accepts it. */
type CompanyTable = PgTableWithColumns<TableConfig & { columns: { companyId: PgColumn } }>
type ColumnsOf<Table> = Table extends { _: { columns: infer Columns } } ? Columns : never

/** A company table of which only the columns can be used: Drizzle's own `select().from(…)` does not accept it. */
type Opaque<Table> = ColumnsOf<Table> & { readonly [hiddenTable]: Table }
export type OpaqueTable = { readonly [hiddenTable]: unknown; companyId: PgColumn }

/** The schema with the company tables opaque. */
export type ScopedTables = {
  [Name in keyof Schema]: Schema[Name] extends { companyId: PgColumn } ? Opaque<Schema[Name]> : Schema[Name]
}

/** The table behind its opaque type: the two are the same object. */
export function drizzleTable(table: OpaqueTable): CompanyTable {
  return table as unknown as CompanyTable
}

/** The columns of a table by their names: what a row of it is made of. */
export function columnsOf<O extends OpaqueTable>(table: O): ColumnsOf<TableOf<O>> {
  return getTableColumns(drizzleTable(table)) as ColumnsOf<TableOf<O>>
}

/** Some of a table's columns. */
export function pickColumns<Table, Name extends keyof Table>(table: Table, names: Name[]): Pick<Table, Name> {
  return Object.fromEntries(names.map((name) => [name, table[name]])) as Pick<Table, Name>
}

type TableOf<O> = O extends { readonly [hiddenTable]: infer Table extends PgTable } ? Table : never
export type RowOf<O> = InferSelectModel<TableOf<O>>
export type NewRowOf<O> = Omit<InferInsertModel<TableOf<O>>, 'companyId'>
/** What an update sets. */
export type Assignments<O> = { [Key in keyof NewRowOf<O>]?: NewRowOf<O>[Key] | Input<NewRowOf<O>[Key]> | SQL }

/** Columns and expressions to select, by the names they get in the result. */
export type Fields = Record<string, PgColumn | SQL.Aliased | SQL>
export type FieldRow<F extends Fields> = {
  [Key in keyof F]: F[Key] extends PgColumn
    ? GetColumnData<F[Key]>
    : F[Key] extends SQL<infer Value>
      ? Value
      : F[Key] extends SQL.Aliased<infer Value>
        ? Value
        : never
}
/** The fields of a left join: null for a row that has no match. */
export type JoinedRow<F extends Fields> = { [Key in keyof F]: FieldRow<F>[Key] | null }
/** The row that is returned when none matches. */
export type NullRow<F extends Fields> = { [Key in keyof F]: null }
