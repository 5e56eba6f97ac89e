/**
 * The company scope: the only way to the tables that carry a `company_id`. Queries see such tables as opaque columns,
 * which Drizzle's own `select().from(…)` does not accept, so a query that forgets the company does not compile.
 */
import {
  and,
  eq,
  sql,
  type GetColumnData,
  type InferInsertModel,
  type InferSelectModel,
  type Placeholder,
  type SQL,
} from 'drizzle-orm'
import type { PgColumn, PgTable, PgTableWithColumns, TableConfig } from 'drizzle-orm/pg-core'
import { literalLimit, runPrepared, type Query } from './prepared'
import type { Schema } from './schema'
import type { Reader, Step, Store, Writer } from './store'

declare const hiddenTable: unique symbol
type CompanyTable = PgTableWithColumns<TableConfig & { columns: { companyId: PgColumn } }>
type ColumnsOf<Table> = Table extends { _: { columns: infer Columns } } ? Columns : never

/** A company table of which only the columns can be used. */
export type Opaque<Table> = ColumnsOf<Table> & { readonly [hiddenTable]: Table }
/** The schema as scoped queries see it: company tables are opaque. */
export type ScopedTables = {
  [Name in keyof Schema]: Schema[Name] extends { companyId: PgColumn } ? Opaque<Schema[Name]> : Schema[Name]
}

type AnyOpaque = { readonly [hiddenTable]: unknown; companyId: PgColumn }
type TableOf<O> = O extends { readonly [hiddenTable]: infer Table extends PgTable } ? Table : never
type RowOf<O> = InferSelectModel<TableOf<O>>
type NewRowOf<O> = Omit<InferInsertModel<TableOf<O>>, 'companyId'>
type Assignments<O> = { [Key in keyof NewRowOf<O>]?: NewRowOf<O>[Key] | SQL }
type Fields = Record<string, PgColumn | SQL.Aliased | SQL>
type FieldRow<F extends Fields> = {
  [Key in keyof F]: F[Key] extends PgColumn
    ? GetColumnData<F[Key]>
    : F[Key] extends SQL<infer Value>
      ? Value
      : F[Key] extends SQL.Aliased<infer Value>
        ? Value
        : never
}

/** Another table of the company to look up for each row; its columns are null where it has none. */
interface Lookup<F extends Fields> {
  table: AnyOpaque
  on: SQL
  fields: F
}
type LookupRow<F extends Fields> = { [Key in keyof FieldRow<F>]: FieldRow<F>[Key] | null }

interface Selection {
  where?: SQL | undefined
  orderBy?: SQL[]
  groupBy?: (PgColumn | SQL)[]
  limit?: number
}

export interface Company {
  /** The documents' `companyid`: 32 hexadecimal digits. */
  id: string
  /** The documents' `isvId`: readable, such as `isv_001`. */
  isvId: string
  name: string
}

/** One company's door to the database. Made by server/auth alone. */
export interface CompanyScope {
  readonly company: Company
  read<Result>(work: (scope: ReadScope) => Promise<Result>): Promise<Result>
  /** One view of the company's rows that does not change meanwhile, for reading many of them. */
  snapshot<Result>(work: (scope: ReadScope) => Promise<Result>): Promise<Result>
  tx<Result>(work: (scope: WriteScope) => Promise<Result>): Promise<Result>
}

/** Opens the door to one company's rows. */
export function forCompany(store: Store, company: Company): CompanyScope {
  return {
    company,
    read: (work) => store.read((reader) => work(new ReadScope(reader, store.tables, company.id))),
    snapshot: (work) => store.snapshot((reader) => work(new ReadScope(reader, store.tables, company.id))),
    tx: (work) => store.tx((writer, step) => work(new WriteScope(writer, store.tables, company.id, step))),
  }
}

/** What a query may do with one company's rows while reading. */
export class ReadScope {
  readonly tables: ScopedTables
  constructor(
    protected readonly reader: Reader,
    protected readonly schema: Schema,
    readonly companyId: string | Placeholder,
  ) {
    this.tables = schema as unknown as ScopedTables
  }

  /** The company's rows of one table: whole, or only `fields` of them. */
  select<O extends AnyOpaque>(table: O, selection?: Selection): Query<RowOf<O>>
  select<O extends AnyOpaque, F extends Fields>(
    table: O,
    selection: Selection & { fields: F; leftJoin?: undefined },
  ): Query<FieldRow<F>>
  select<O extends AnyOpaque, F extends Fields, L extends Fields>(
    table: O,
    selection: Selection & { fields: F; leftJoin: Lookup<L> },
  ): Query<FieldRow<F> & LookupRow<L>>
  select(
    table: AnyOpaque,
    {
      fields,
      leftJoin,
      where,
      orderBy,
      groupBy,
      limit,
    }: Selection & { fields?: Fields; leftJoin?: Lookup<Fields> | undefined } = {},
  ): Query<unknown> {
    const from = fields ? this.reader.select({ ...fields, ...leftJoin?.fields }) : this.reader.select()
    let query = from.from(tableOf(table)).where(this.ownRows(table, where)).$dynamic()
    if (leftJoin)
      query = query.leftJoin(
        tableOf(leftJoin.table),
        this.ownRows(leftJoin.table, leftJoin.on),
      ) as unknown as typeof query
    if (groupBy) query = query.groupBy(...groupBy)
    if (orderBy) query = query.orderBy(...orderBy)
    if (limit !== undefined) query = query.limit(literalLimit(limit))
    return toQuery(query)
  }

  /** One value of the company's rows of another table, to compare with inside a condition. */
  subselect<O extends AnyOpaque>(table: O, field: PgColumn, where: SQL): SQL {
    // Drizzle puts the brackets; with a second pair, SQLite takes it for no subquery after EXISTS.
    return sql`${this.reader.select({ field }).from(tableOf(table)).where(this.ownRows(table, where))}`
  }

  /** The same of a table that belongs to no company. */
  subselectFrom(table: PgTable, field: PgColumn, where: SQL): SQL {
    return sql`(${this.reader.select({ field }).from(table).where(where)})`
  }

  /** Runs a statement that is built once and kept prepared under `name`: for reads on the hot path. */
  run<Row>(
    name: string,
    build: (scope: this) => Query<Row>,
    values: Record<string, unknown> = {},
  ): Promise<Row[]> {
    return runPrepared(this.reader, name, () => build(this.withPlaceholder()), {
      ...values,
      companyId: this.companyId,
    })
  }

  protected withPlaceholder(): this {
    return new ReadScope(this.reader, this.schema, sql.placeholder('companyId')) as this
  }

  protected ownRows(table: AnyOpaque, where: SQL | undefined): SQL {
    // In brackets: an OR written out in `sql` would otherwise reach past the company.
    return and(eq(table.companyId, this.companyId), where && sql`(${where})`)!
  }
}

/** What a query may do with one company's rows inside a transaction. */
export class WriteScope extends ReadScope {
  constructor(
    private readonly writer: Writer,
    schema: Schema,
    companyId: string | Placeholder,
    private readonly step: Step,
  ) {
    super(writer, schema, companyId)
  }

  /** A door that leads into this transaction: what goes through its `tx` is a step of it, taken back alone when it fails. */
  nested(company: Company): CompanyScope {
    return {
      company,
      read: (work) => work(this),
      snapshot: (work) => work(this),
      tx: (work) => this.step(() => work(this)),
    }
  }

  /**
   * Inserts one row, by a statement kept prepared for the columns that the row sets. `computed` columns are expressions
   * that read the database. Throws the driver's error when a constraint refuses the row.
   */
  async insert<O extends AnyOpaque, Computed extends keyof NewRowOf<O> = never>(
    table: O,
    row: Omit<NewRowOf<O>, Computed>,
    computed?: { [Key in Computed]: (companyId: Placeholder) => SQL },
  ): Promise<void> {
    const values: Record<string, unknown> = { companyId: this.companyId }
    for (const [key, value] of Object.entries(row))
      if (value !== null && value !== undefined) values[key] = value
    const target = tableOf(table)
    const build = () => {
      const placeholders: Record<string, unknown> = {}
      for (const key of Object.keys(values)) placeholders[key] = sql.placeholder(key)
      for (const [key, expression] of Object.entries(computed ?? {})) {
        placeholders[key] = (expression as (companyId: Placeholder) => SQL)(sql.placeholder('companyId'))
      }
      return toQuery(this.writer.insert(target).values(placeholders as never))
    }
    const name = ['insert', this.nameOf(table), ...Object.keys(values), ...Object.keys(computed ?? {})].join(
      ' ',
    )
    await runPrepared(this.writer, name, build, values)
  }

  /** Inserts a row, or on a conflict over `target` changes the row that is there. */
  upsert<O extends AnyOpaque>(
    table: O,
    row: { [Key in keyof NewRowOf<O>]: NewRowOf<O>[Key] | Placeholder },
    target: PgColumn[],
    set: Assignments<O>,
  ): Query<never> {
    const values = { ...row, companyId: this.companyId }
    return toQuery(
      this.writer
        .insert(tableOf(table))
        .values(values as never)
        .onConflictDoUpdate({ target, set: set as never }),
    )
  }

  /** Changes the company's rows that match, and gives them as they are then: none when no row met the condition. */
  update<O extends AnyOpaque>(table: O, set: Assignments<O>, where: SQL | undefined): Query<RowOf<O>> {
    return toQuery(
      this.writer
        .update(tableOf(table))
        .set(set as never)
        .where(this.ownRows(table, where))
        .returning(),
    )
  }

  /** Changes the company's rows that match, however many, without reading them. */
  async updateMany<O extends AnyOpaque>(table: O, set: Assignments<O>, where: SQL): Promise<void> {
    await this.writer
      .update(tableOf(table))
      .set(set as never)
      .where(this.ownRows(table, where))
  }

  /** Deletes the company's rows that match, and gives them as they were. */
  delete<O extends AnyOpaque>(table: O, where: SQL): Query<RowOf<O>> {
    return toQuery(this.writer.delete(tableOf(table)).where(this.ownRows(table, where)).returning())
  }

  /** Deletes the company's rows that match, however many, without reading them. */
  async deleteMany<O extends AnyOpaque>(table: O, where: SQL): Promise<void> {
    await this.writer.delete(tableOf(table)).where(this.ownRows(table, where))
  }

  /** Deletes rows of a table that belongs to no company. */
  async deleteFrom(table: PgTable, where: SQL): Promise<void> {
    await this.writer.delete(table).where(where)
  }

  protected override withPlaceholder(): this {
    return new WriteScope(this.writer, this.schema, sql.placeholder('companyId'), this.step) as this
  }

  private nameOf(table: AnyOpaque): string {
    return Object.keys(this.schema).find((name) => this.schema[name as keyof Schema] === (table as unknown))!
  }
}

/** The casts between what queries see and what Drizzle takes; safe because `forCompany` hands out the same objects. */
function tableOf(table: AnyOpaque): CompanyTable {
  return table as unknown as CompanyTable
}
function toQuery<Row>(builder: unknown): Query<Row> {
  return builder as Query<Row>
}
