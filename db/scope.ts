/**
 * The company scope: the only access to the tables that carry a `company_id`. Queries see such tables as opaque columns,
 * which Drizzle's own `select().from(…)` does not accept, so a query that forgets the company does not compile.
 */
import { and, sql, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { eq } from './comparisons'
import {
  bound,
  defineQueryByShape,
  Input,
  literalLimit,
  toStatement,
  type Inputs,
  type Query,
  type Statement,
} from './query'
import type { Schema } from './schema'
import {
  columnsOf,
  drizzleTable,
  type Assignments,
  type FieldRow,
  type Fields,
  type JoinedRow,
  type NewRowOf,
  type OpaqueTable,
  type RowOf,
  type ScopedTables,
} from './scoped-tables'
import type { Reader, Savepoint, Store, Writer } from './store'

export interface Company {
  /** `companyid` in the API: 32 hexadecimal digits. */
  id: string
  /** `isvId` in the API: readable, such as `isv_001`. */
  isvId: string
  name: string
}

/** Access to one company's rows. Only server/auth creates it. */
export interface CompanyScope {
  readonly company: Company
  read<Result>(work: (scope: ReadScope) => Promise<Result>): Promise<Result>
  /** Runs `work` on a snapshot of the company's rows, for reading many of them consistently. */
  snapshot<Result>(work: (scope: ReadScope) => Promise<Result>): Promise<Result>
  tx<Result>(work: (scope: WriteScope) => Promise<Result>): Promise<Result>
}

export function forCompany(store: Store, company: Company): CompanyScope {
  return {
    company,
    read: (work) => store.read((reader) => work(new ReadScope(reader, store.tables, company.id))),
    snapshot: (work) => store.snapshot((reader) => work(new ReadScope(reader, store.tables, company.id))),
    tx: (work) =>
      store.tx((writer, savepoint) => work(new WriteScope(writer, store.tables, company.id, savepoint))),
  }
}

interface Join<F extends Fields> {
  table: OpaqueTable
  on: SQL
  fields: F
}

interface Selection {
  where?: SQL | undefined
  orderBy?: SQL[]
  groupBy?: (PgColumn | SQL)[]
  limit?: number
}

/** A column to fill with the next number, counted over the company's rows that have the same value in `within`. */
interface Counter<Column = string, Within = string> {
  column: Column
  within?: Within
  /** How many rows there may be: the next one gets null as its number, which NOT NULL rejects. */
  maxRows?: number
}

const companyIdInput = new Input<string>('companyId')

/** Builds and runs reads of one company's rows. */
export class ReadScope {
  readonly tables: ScopedTables
  constructor(
    protected readonly reader: Reader,
    protected readonly schema: Schema,
    readonly companyId: string | Input<string>,
  ) {
    this.tables = schema as unknown as ScopedTables
  }

  /** Selects the company's rows of one table: whole, or only `fields` of them. */
  select<O extends OpaqueTable>(table: O, selection?: Selection): Statement<RowOf<O>>
  select<O extends OpaqueTable, F extends Fields>(
    table: O,
    selection: Selection & { fields: F; leftJoin?: undefined },
  ): Statement<FieldRow<F>>
  select<O extends OpaqueTable, F extends Fields, J extends Fields>(
    table: O,
    selection: Selection & { fields: F; leftJoin: Join<J> },
  ): Statement<FieldRow<F> & JoinedRow<J>>
  select(
    table: OpaqueTable,
    {
      fields,
      leftJoin,
      where,
      orderBy,
      groupBy,
      limit,
    }: Selection & { fields?: Fields; leftJoin?: Join<Fields> | undefined } = {},
  ): Statement<unknown> {
    const from = fields ? this.reader.select({ ...fields, ...leftJoin?.fields }) : this.reader.select()
    let query = from.from(drizzleTable(table)).where(this.ownRows(table, where)).$dynamic()
    if (leftJoin) {
      const on = this.ownRows(leftJoin.table, leftJoin.on)
      query = query.leftJoin(drizzleTable(leftJoin.table), on) as unknown as typeof query
    }
    if (groupBy) query = query.groupBy(...groupBy)
    if (orderBy) query = query.orderBy(...orderBy)
    if (limit !== undefined) query = query.limit(literalLimit(limit))
    return toStatement(query)
  }

  /** A subquery for one value of the company's rows of `table`. */
  subselect(table: OpaqueTable, field: PgColumn | SQL, where?: SQL): SQL {
    // Without brackets of its own: Drizzle adds them, and SQLite rejects a second pair after EXISTS.
    return sql`${this.reader.select({ field }).from(drizzleTable(table)).where(this.ownRows(table, where))}`
  }

  /** A subquery for one value of a table that belongs to no company. */
  subselectFrom(table: PgTable, field: PgColumn, where: SQL): SQL {
    return sql`(${this.reader.select({ field }).from(table).where(where)})`
  }

  /** Runs a defined query and returns its rows. */
  run<Values, Row>(
    query: Query<this, Values, Row>,
    ...[values]: ValuesArgument<NoInfer<Values>>
  ): Promise<Row[]> {
    return query.run(this.reader, () => this.withCompanyInput(), { ...values, companyId: this.companyId })
  }

  /** Runs a defined query and returns its first row. */
  async first<Values, Row>(
    query: Query<this, Values, Row>,
    ...values: ValuesArgument<NoInfer<Values>>
  ): Promise<Row | undefined> {
    return (await this.run(query, ...values))[0]
  }

  /** The scope that builds statements for every company, which receive the company's id when they run. */
  protected withCompanyInput(): this {
    return new ReadScope(this.reader, this.schema, companyIdInput) as this
  }

  protected ownRows(table: OpaqueTable, where: SQL | undefined): SQL {
    // In brackets, so that an OR inside `where` cannot widen the condition beyond the company.
    return and(eq(table.companyId, this.companyId), where && sql`(${where})`)!
  }
}

/** The values to run a query with; nothing where it needs none. */
type ValuesArgument<Values> = object extends Values ? [Values?] : [Values]

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
      read: (work) => work(this),
      snapshot: (work) => work(this),
      tx: (work) => this.savepoint(() => work(this)),
    }
  }

  /**
   * Inserts one row; a column that `row` leaves out gets its default, or null. `counter` names a column that gets the next
   * number in the company's table, or among the rows with the same value in the column `within`: numbers follow the
   * order of commits. Throws the driver's error when a constraint rejects the row.
   */
  async insert<O extends OpaqueTable, Column extends keyof NewRowOf<O> & string = never>(
    table: O,
    row: Omit<NewRowOf<O>, Column>,
    counter?: Counter<Column, keyof NewRowOf<O> & string>,
  ): Promise<void> {
    const values: Record<string, unknown> = {}
    for (const [key, column] of Object.entries<PgColumn>(columnsOf(table)))
      values[key] = (row as Record<string, unknown>)[key] ?? column.default ?? null
    await this.run(insertInto(table)({ counter }), values)
  }

  /** The statement behind `insert`, with an input for each column. */
  insertStatement(table: OpaqueTable, inputs: Inputs<Record<string, unknown>>, counter?: Counter) {
    const columns: Record<string, PgColumn> = columnsOf(table)
    const values: Record<string, SQL> = {}
    for (const [key, column] of Object.entries(columns)) values[key] = sql`${bound(column, inputs[key]!)}`
    if (counter) {
      const { column, within, maxRows } = counter
      const next = sql`coalesce(max(${columns[column]}), 0) + 1`
      values[column] = this.subselect(
        table,
        maxRows === undefined ? next : sql`case when count(*) < ${literalLimit(maxRows)} then ${next} end`,
        within === undefined ? undefined : eq(columns[within]!, inputs[within]!),
      )
    }
    return toStatement<never>(this.writer.insert(drizzleTable(table)).values(values as never))
  }

  /** Inserts a row, or on a conflict over the columns `target` updates the existing row. */
  upsert<O extends OpaqueTable>(
    table: O,
    row: { [Key in keyof NewRowOf<O>]: NewRowOf<O>[Key] | Input<NewRowOf<O>[Key]> },
    target: PgColumn[],
    set: Assignments<O>,
  ): Statement<never> {
    const values = withPlaceholders({ ...row, companyId: this.companyId })
    return toStatement(
      this.writer
        .insert(drizzleTable(table))
        .values(values as never)
        .onConflictDoUpdate({ target, set: withPlaceholders(set) as never }),
    )
  }

  /** Updates the company's rows that match and returns them as they are afterwards. */
  update<O extends OpaqueTable>(table: O, set: Assignments<O>, where: SQL | undefined): Statement<RowOf<O>> {
    return toStatement(this.updateOf(table, set, where).returning())
  }

  /** Updates the company's rows that match without returning them. */
  async updateMany<O extends OpaqueTable>(table: O, set: Assignments<O>, where: SQL): Promise<void> {
    await this.updateOf(table, set, where)
  }

  /** Deletes the company's rows that match and returns them. */
  delete<O extends OpaqueTable>(table: O, where: SQL): Statement<RowOf<O>> {
    return toStatement(this.writer.delete(drizzleTable(table)).where(this.ownRows(table, where)).returning())
  }

  /** Deletes the company's rows that match without returning them. */
  async deleteMany(table: OpaqueTable, where: SQL): Promise<void> {
    await this.writer.delete(drizzleTable(table)).where(this.ownRows(table, where))
  }

  /** Deletes rows of a table that belongs to no company. */
  async deleteFrom(table: PgTable, where: SQL): Promise<void> {
    await this.writer.delete(table).where(where)
  }

  private updateOf(table: OpaqueTable, set: object, where: SQL | undefined) {
    return this.writer
      .update(drizzleTable(table))
      .set(withPlaceholders(set) as never)
      .where(this.ownRows(table, where))
  }

  protected override withCompanyInput(): this {
    return new WriteScope(this.writer, this.schema, companyIdInput, this.savepoint) as this
  }
}

type InsertQuery = Query<WriteScope, Record<string, unknown>, never>
const insertQueries = new WeakMap<OpaqueTable, (shape: { counter?: Counter | undefined }) => InsertQuery>()

/** The insert queries of a table: one statement for all rows, since each names every column. */
function insertInto(table: OpaqueTable) {
  let queries = insertQueries.get(table)
  if (!queries) {
    queries = defineQueryByShape((scope: WriteScope, inputs, { counter }) =>
      scope.insertStatement(table, inputs, counter),
    )
    insertQueries.set(table, queries)
  }
  return queries
}

/** The values of a row with its inputs as placeholders, which Drizzle encodes as their columns are. */
function withPlaceholders(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Input ? value.placeholder : value]),
  )
}
