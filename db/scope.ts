/**
 * The company scope: the only access to the tables that carry a `company_id`. Queries see such tables as opaque columns,
 * which Drizzle's own `select().from(…)` does not accept, so a query that forgets the company does not compile.
 */
import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { insertInto, valuesOfRows, type Counter, type Returning, type Shape } from './insert'
import { bound, companyIdInput, Input, toStatement, type Statement } from './query'
import { ReadScope } from './read-scope'
import type { Schema } from './schema'
import {
  columnsOf,
  drizzleTable,
  type Assignments,
  type FieldRow,
  type Fields,
  type NewRowOf,
  type OpaqueTable,
  type RowOf,
} from './scoped-tables'
import type { Savepoint, Store, Writer } from './store'

export type { ReadScope }

export interface Company {
  /** `companyid` in the API: 32 hexadecimal digits. */
  id: string
  /** `isvId` in the API: readable, such as `isv_001`. */
  isvId: string
  name: string
  /** Of its pages, and of the days in which uses are counted: an IANA name. */
  timeZone: string
}

/** Access to one company's rows. Only server/auth creates it. */
export interface CompanyScope {
  readonly company: Company
  /** Whether it is inside a transaction, which each `tx` is then a part of: long work must not be done in it. */
  readonly isNested: boolean
  read<Result>(work: (scope: ReadScope) => Promise<Result>): Promise<Result>
  /** Runs `work` on a snapshot of the company's rows, for reading many of them consistently. */
  snapshot<Result>(work: (scope: ReadScope) => Promise<Result>): Promise<Result>
  tx<Result>(work: (scope: WriteScope) => Promise<Result>): Promise<Result>
}

/** The scope of one company. */
export function forCompany(store: Store, company: Company): CompanyScope {
  return {
    company,
    isNested: false,
    read: (work) => store.read((reader) => work(new ReadScope(reader, store.tables, company.id))),
    snapshot: (work) => store.snapshot((reader) => work(new ReadScope(reader, store.tables, company.id))),
    tx: (work) =>
      store.tx(
        (writer, savepoint) => work(new WriteScope(writer, store.tables, company.id, savepoint)),
        company.id,
      ),
  }
}

/** Some of a company's rows: those that match, by the columns of their key beside the company, `limit` at most. */
interface Slice {
  key: PgColumn[]
  where: SQL
  limit: number
}

/** A row to insert, of which some values are inputs or computed. */
type RowToUpsert<O> = { [Key in keyof NewRowOf<O>]: NewRowOf<O>[Key] | Input<NewRowOf<O>[Key]> | SQL }

/** A statement for each number of rows is kept, so there are few of them. */
const maxRowsPerInsert = 20

/** Builds and runs reads and writes of one company's rows inside a transaction. */
export class WriteScope extends ReadScope {
  constructor(
    private readonly writer: Writer,
    schema: Schema,
    companyId: string | Input<string>,
    private readonly savepoint: Savepoint,
  ) {
    super(writer, schema, companyId)
  }

  /** A scope inside this transaction: each `tx` of it is a savepoint, rolled back alone when it fails. */
  nested(company: Company): CompanyScope {
    return {
      company,
      isNested: true,
      read: (work) => work(this),
      snapshot: (work) => work(this),
      tx: (work) => this.savepoint(() => work(this)),
    }
  }

  /**
   * Inserts one row; a column that `row` leaves out gets its default, or null. The column of `counter` gets the next number:
   * numbers follow the order of commits. Throws the driver's error when a constraint rejects the row.
   */
  async insert<O extends OpaqueTable, Column extends keyof NewRowOf<O> & string = never>(
    table: O,
    row: Omit<NewRowOf<O>, Column>,
    counter?: Counter<Column, keyof NewRowOf<O> & string>,
  ): Promise<void> {
    await this.insertAll(table, [row], counter)
  }

  /** Inserts rows as `insert` does, many with each statement. */
  async insertAll<O extends OpaqueTable, Column extends keyof NewRowOf<O> & string = never>(
    table: O,
    rows: readonly Omit<NewRowOf<O>, Column>[],
    counter?: Counter<Column, keyof NewRowOf<O> & string>,
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += maxRowsPerInsert)
      await this.runInsert(table, rows.slice(start, start + maxRowsPerInsert), { counter })
  }

  /** Inserts one row as `insert` does, and returns the fields of it that `returning` names. */
  async insertReturning<
    O extends OpaqueTable,
    F extends Fields,
    Column extends keyof NewRowOf<O> & string = never,
  >(
    table: O,
    row: Omit<NewRowOf<O>, Column>,
    counter: Counter<Column, keyof NewRowOf<O> & string> | undefined,
    returning: (scope: ReadScope) => F,
  ): Promise<FieldRow<F>> {
    const [inserted] = await this.runInsert(table, [row], { counter }, returning)
    return inserted as FieldRow<F>
  }

  /**
   * Inserts rows as `insertAll` does, except those that a unique index rejects. Returns the fields of the others that `returning`
   * names.
   */
  async insertFree<
    O extends OpaqueTable,
    F extends Fields,
    Column extends keyof NewRowOf<O> & string = never,
  >(
    table: O,
    rows: readonly Omit<NewRowOf<O>, Column>[],
    counter: Counter<Column, keyof NewRowOf<O> & string> | undefined,
    returning: (scope: ReadScope) => F,
  ): Promise<FieldRow<F>[]> {
    const inserted: object[] = []
    for (let start = 0; start < rows.length; start += maxRowsPerInsert) {
      const chunk = rows.slice(start, start + maxRowsPerInsert)
      inserted.push(...(await this.runInsert(table, chunk, { counter, skipsTaken: true }, returning)))
    }
    return inserted as FieldRow<F>[]
  }

  /** Inserts rows; where one has the same values in the columns `key`, adds to its columns `added` instead. */
  async addAll<O extends OpaqueTable>(
    table: O,
    rows: readonly NewRowOf<O>[],
    adds: { key: (keyof NewRowOf<O> & string)[]; added: (keyof NewRowOf<O> & string)[] },
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += maxRowsPerInsert)
      await this.runInsert(table, rows.slice(start, start + maxRowsPerInsert), { counter: undefined, adds })
  }

  private runInsert(
    table: OpaqueTable,
    rows: readonly object[],
    shape: Shape,
    returning?: Returning,
  ): Promise<object[]> {
    const values = valuesOfRows(table, rows as Record<string, unknown>[])
    const source = () => ({ writer: this.writer, scope: this.withCompanyInput() })
    return insertInto(table, shape, rows.length, returning).run(this.writer, source, values, this.companyId)
  }

  /** Inserts a row, or on a conflict over the columns `target` updates the existing row. */
  upsert<O extends OpaqueTable>(
    table: O,
    row: RowToUpsert<O>,
    target: PgColumn[],
    set: Assignments<O>,
  ): Statement<never> {
    return this.upsertAll(table, [row], target, set, {}) as Statement<never>
  }

  /** Upserts a few rows as `upsert` does, and returns `fields` of each as it is afterwards. No two of them may conflict. */
  upsertAll<O extends OpaqueTable, F extends Fields>(
    table: O,
    rows: readonly RowToUpsert<O>[],
    target: PgColumn[],
    set: Assignments<O>,
    fields: F,
  ): Statement<FieldRow<F>> {
    const values = rows.map((row) => encodeInputs(table, { ...row, companyId: this.companyId }))
    const upsert = this.writer
      .insert(drizzleTable(table))
      .values(values as never)
      .onConflictDoUpdate({ target, set: encodeInputs(table, set) as never })
    return toStatement(Object.keys(fields).length ? upsert.returning(fields as never) : upsert)
  }

  /** Updates the company's rows that match, a few at most, and returns them, or `fields` of them, as they are afterwards. */
  update<O extends OpaqueTable>(table: O, set: Assignments<O>, where: SQL | undefined): Statement<RowOf<O>>
  update<O extends OpaqueTable, F extends Fields>(
    table: O,
    set: Assignments<O>,
    where: SQL | undefined,
    fields: F,
  ): Statement<FieldRow<F>>
  update(table: OpaqueTable, set: object, where: SQL | undefined, fields?: Fields): Statement<unknown> {
    const update = this.writer
      .update(drizzleTable(table))
      .set(encodeInputs(table, set) as never)
      .where(this.ownRows(table, where))
    return toStatement(fields ? update.returning(fields as never) : update.returning())
  }

  /** Updates a slice of the company's rows and returns how many it updated. */
  async updateSlice<O extends OpaqueTable>(table: O, set: Assignments<O>, slice: Slice): Promise<number> {
    const updated = await this.writer
      .update(drizzleTable(table))
      .set(encodeInputs(table, set) as never)
      .where(this.inSlice(table, slice))
      .returning({ key: slice.key[0]! })
    return updated.length
  }

  /** Deletes the company's rows that match, a few at most, and returns them. */
  delete<O extends OpaqueTable>(table: O, where: SQL): Statement<RowOf<O>> {
    return toStatement(this.writer.delete(drizzleTable(table)).where(this.ownRows(table, where)).returning())
  }

  /** Deletes a slice of the company's rows and returns them. */
  async takeSlice<O extends OpaqueTable>(table: O, slice: Slice): Promise<RowOf<O>[]> {
    const deletion = this.writer.delete(drizzleTable(table)).where(this.inSlice(table, slice)).returning()
    return await toStatement<RowOf<O>>(deletion).execute()
  }

  /** Deletes a slice of the company's rows and returns how many it deleted. */
  async deleteSlice(table: OpaqueTable, slice: Slice): Promise<number> {
    const deleted = await this.writer
      .delete(drizzleTable(table))
      .where(this.inSlice(table, slice))
      .returning({ key: slice.key[0]! })
    return deleted.length
  }

  /** Writes tables that belong to no company, in this transaction. It accepts no company table, because they are opaque. */
  get unscoped(): Writer {
    return this.writer
  }

  private inSlice(table: OpaqueTable, { key, where, limit }: Slice): SQL {
    const rows = this.select(table, {
      fields: Object.fromEntries(key.map((column) => [column.name, column])),
      where,
      limit,
    })
    return this.ownRows(table, sql`(${sql.join(key, sql`, `)}) in ${rows}`)
  }

  protected override withCompanyInput(): this {
    return new WriteScope(this.writer, this.schema, companyIdInput, this.savepoint) as this
  }
}

/** The values of a row, its inputs encoded as their columns are. */
function encodeInputs(table: OpaqueTable, row: object): object {
  const columns: Record<string, PgColumn> = columnsOf(table)
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value instanceof Input ? sql`${bound(columns[key]!, value)}` : value,
    ]),
  )
}
