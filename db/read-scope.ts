import { and, asc, desc, sql, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { eq } from './comparisons'
import { companyIdInput, literalLimit, toStatement, type Input, type Query, type Statement } from './query'
import type { Schema } from './schema'
import {
  drizzleTable,
  type FieldRow,
  type Fields,
  type JoinedRow,
  type NullRow,
  type OpaqueTable,
  type RowOf,
  type ScopedTables,
} from './scoped-tables'
import type { Reader } from './store'

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

/** Builds and runs reads of one company's rows. */
export class ReadScope {
  readonly tables: ScopedTables
  constructor(
    protected readonly reader: Reader,
    protected readonly schema: Schema,
    protected readonly companyId: string | Input<string>,
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

  /**
   * Selects `fields` of the company's row that matches and of its match in `leftJoin`, or one row of nulls. A miss then maps
   * as many columns as a hit, so that their times do not tell them apart. `where` must match one row at most.
   */
  selectOneOrNulls<F extends Fields, J extends Fields>(
    table: OpaqueTable,
    { fields, leftJoin, where }: { fields: F; leftJoin: Join<J>; where: SQL },
  ): Statement<(FieldRow<F> & JoinedRow<J>) | NullRow<F & J>> {
    const query = this.reader
      .select({ ...fields, ...leftJoin.fields } as Fields)
      .from(sql`(select 1) as one_row`)
      .leftJoin(drizzleTable(table), this.ownRows(table, where))
      .leftJoin(drizzleTable(leftJoin.table), this.ownRows(leftJoin.table, leftJoin.on))
    return toStatement(query)
  }

  /** A subquery for one value of the company's rows of `table`, of `limit` rows at most, the first ones in an order. */
  subselect(
    table: OpaqueTable,
    field: PgColumn | SQL,
    where?: SQL,
    limit?: number,
    orderBy: SQL[] = [],
  ): SQL {
    const rows = this.reader
      .select({ field })
      .from(drizzleTable(table))
      .where(this.ownRows(table, where))
      .orderBy(...orderBy)
    // Without brackets of its own: Drizzle adds them, and SQLite rejects a second pair after EXISTS.
    return sql`${limit === undefined ? rows : rows.limit(literalLimit(limit))}`
  }

  /** Selects one value of the company's rows that match one of `alternatives` after the other, until there are `limit`. */
  selectAny(
    table: OpaqueTable,
    field: PgColumn,
    alternatives: SQL[],
    limit: number,
  ): Statement<{ field: unknown }> {
    return toStatement(this.unionOf(table, { field }, alternatives).limit(literalLimit(limit)))
  }

  /** A subquery for the same values, of all rows that match. */
  subselectAny(table: OpaqueTable, field: PgColumn, alternatives: SQL[]): SQL {
    return sql`${this.unionOf(table, { field }, alternatives)}`
  }

  /**
   * Selects the values of `field` with the greatest sums of other columns, compared one after the other, over the company's rows
   * that match one of `alternatives`. Each of these reads an index range of its own: for OR, SQLite would read all rows.
   */
  selectGreatest(
    table: OpaqueTable,
    {
      field,
      sums,
      alternatives,
      limit,
    }: { field: PgColumn; sums: PgColumn[]; alternatives: SQL[]; limit: number },
  ): Statement<{ field: unknown }> {
    const columns = Object.fromEntries([field, ...sums].map((column) => [column.name, column]))
    const named = ({ name }: PgColumn) => sql`${sql.identifier(name)}`
    const query = this.reader
      .select({ field: named(field).mapWith(field) })
      .from(this.unionOf(table, columns, alternatives).as('matching'))
      .groupBy(named(field))
      .orderBy(...sums.map((column) => desc(sql`sum(${named(column)})`)), asc(named(field)))
      .limit(literalLimit(limit))
    return toStatement(query)
  }

  /**
   * Adds up a window of the company's rows, the first `limit` in an order: `sums` by the values of `groups`, apart for the rows that
   * match and those that do not. However many rows match, no more than the window is read, if an index serves `where` and `orderBy`.
   */
  selectTotals<G extends Fields, S extends Fields>(
    table: OpaqueTable,
    {
      where,
      orderBy,
      limit,
      matches,
      groups,
      sums,
    }: Selection & { limit: number; matches: SQL | undefined; groups: G; sums: S },
  ): Statement<FieldRow<G> & Record<keyof S, number> & { matches: boolean; rowsCount: number }> {
    const named = (name: string) => sql`${sql.identifier(name)}`
    const isMatch = sql`case when ${matches ?? sql`1 = 1`} then 1 else 0 end`
    const fields = Object.entries({ ...groups, ...sums, matches: isMatch })
    const window = this.reader
      .select(Object.fromEntries(fields.map(([name, field]) => [name, sql`${field}`.as(name)])))
      .from(drizzleTable(table))
      .where(this.ownRows(table, where))
      .orderBy(...(orderBy ?? []))
      .limit(literalLimit(limit))
    const keys = [...Object.keys(groups), 'matches']
    const query = this.reader
      .select({
        ...Object.fromEntries(Object.keys(groups).map((name) => [name, named(name)])),
        ...Object.fromEntries(
          Object.keys(sums).map((name) => [name, sql`sum(${named(name)})`.mapWith(Number)]),
        ),
        matches: named('matches').mapWith(Boolean),
        rowsCount: sql`count(*)`.mapWith(Number),
      })
      .from(window.as('counted'))
      .groupBy(...keys.map(named))
    return toStatement(query)
  }

  private unionOf(table: OpaqueTable, fields: Record<string, PgColumn>, alternatives: SQL[]) {
    const [first, ...others] = alternatives.map((where) =>
      this.reader.select(fields).from(drizzleTable(table)).where(this.ownRows(table, where)).$dynamic(),
    )
    return others.reduce((union, other) => union.unionAll(other) as typeof union, first!)
  }

  /** A subquery for one value of a table that belongs to no company. */
  subselectUnscoped(table: PgTable, field: PgColumn, where: SQL): SQL {
    return sql`(${this.reader.select({ field }).from(table).where(where)})`
  }

  /** Runs a defined query and returns its rows. */
  run<Values, Row>(
    query: Query<this, Values, Row>,
    ...[values]: ValuesArgument<NoInfer<Values>>
  ): Promise<Row[]> {
    return query.run(this.reader, () => this.withCompanyInput(), values ?? {}, this.companyId)
  }

  /** Runs a defined query and returns its first row. */
  async first<Values, Row>(
    query: Query<this, Values, Row>,
    ...values: ValuesArgument<NoInfer<Values>>
  ): Promise<Row | undefined> {
    return (await this.run(query, ...values))[0]
  }

  /** The same scope with the company id as an input: it builds the statements that all companies share. */
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
