/**
 * Queries as values. Building a statement costs ten times what running it does, so a query on the hot path is defined
 * once, outside the function that runs it, and its statement is built and prepared once for each connection.
 */
import { Column, Param, sql, type Placeholder } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { rowDecoder, type SelectedField } from './row-decoder'
import { companyIdName, valueEncoder } from './value-encoder'

/** A statement that is built but not yet run. Not a promise, so that forgetting to run it does not compile. */
export interface Statement<Row> {
  execute(): Promise<Row[]>
  prepare(): PreparedStatement<Row>
}
interface PreparedStatement<Row> {
  /** SQLite returns the rows synchronously through `sync`. */
  execute(values: object): Promise<Row[]> & { sync?(): Row[] }
}
/** Runs a prepared statement with the values of its inputs, of which `companyIdInput` has one of its own. */
type Run<Row> = (values: object, companyId: unknown) => Promise<Row[]>

/** A Drizzle query builder as a statement. */
export function toStatement<Row>(builder: { execute(): Promise<unknown> }): Statement<Row> {
  return builder as unknown as Statement<Row>
}

declare const valueType: unique symbol
/**
 * A value that a query receives when it is run. Drizzle's own operators do not accept it, because they would pass the
 * value on without the column's encoding: compare with db/comparisons.ts, or use `bound` inside `sql`.
 */
export class Input<Value> {
  declare readonly [valueType]: Value
  constructor(readonly name: string) {}
}

/** The company id in a statement that all companies share. */
export const companyIdInput = new Input<string>(companyIdName)

/** One input for each of `Values`. */
export type Inputs<Values> = { readonly [Name in keyof Values]-?: Input<Exclude<Values[Name], undefined>> }

const inputs = new Proxy({}, { get: (_, name) => new Input(String(name)) })

/** An input inside `sql`, encoded as the column is; null stays null. */
export function bound<Target extends PgColumn>(
  column: Target,
  input: Input<Target['_']['data'] | null>,
): Param | Placeholder {
  const placeholder = sql.placeholder(input.name)
  const hasEncoding = column.mapToDriverValue !== Column.prototype.mapToDriverValue
  if (!hasEncoding) return placeholder
  return new Param(placeholder, {
    mapToDriverValue: (value: unknown) => (value === null ? null : column.mapToDriverValue(value)),
  })
}

type Build<Source, Values, Row> = (source: Source, inputs: Inputs<Values>) => Statement<Row>

/** What `defineQuery` returns. Its identity is the key under which each connection's prepared statement is kept. */
export class Query<Source, Values, Row> {
  private readonly prepared = new WeakMap<object, Run<Row>>()

  constructor(private readonly build: Build<Source, Values, Row>) {}

  /** Runs the query on `connection`; `source` is called only when the statement is not prepared there yet. */
  run(connection: object, source: () => Source, values: object, companyId?: unknown): Promise<Row[]> {
    let run = this.prepared.get(connection)
    if (!run) {
      run = runnerOf(this.build(source(), inputs as Inputs<Values>).prepare())
      this.prepared.set(connection, run)
    }
    return run(values, companyId)
  }
}

/** How a prepared statement is run: on SQLite without what Drizzle does at each run (docs/adr/0021). */
function runnerOf<Row>(statement: PreparedStatement<Row>): Run<Row> {
  const { stmt, query, fields } = statement as unknown as SqliteStatement
  const areFlat = fields?.every(({ path }) => path.length === 1)
  const decode = fields && areFlat ? rowDecoder(fields) : undefined
  if (!stmt || (fields && !decode)) {
    if (decode) Object.assign(statement, { customResultMapper: decode })
    return (values, companyId) => {
      const rows = statement.execute({ ...values, [companyIdName]: companyId })
      return rows.sync ? Promise.resolve(rows.sync()) : rows
    }
  }
  const encode = valueEncoder(query.params)
  if (!decode)
    return (values, companyId) => {
      stmt.run(encode(values, companyId))
      return Promise.resolve([])
    }
  const rows = stmt.raw()
  return (values, companyId) => Promise.resolve(decode(rows.all(encode(values, companyId))) as Row[])
}

/** What Drizzle's statement on SQLite consists of. The driver takes the values as a list. */
interface SqliteStatement {
  stmt?: {
    raw(): { all(values: unknown[]): unknown[][] }
    run(values: unknown[]): unknown
  }
  query: { params: unknown[] }
  fields?: SelectedField[]
}

/**
 * Defines a query that is prepared once for each connection and then run with different values.
 *
 * `build` receives the source (a scope) and an input for each value. It must return the same statement every time:
 * anything but the inputs that it closes over is fixed by the first run.
 */
export function defineQuery<Source, Values, Row>(
  build: Build<Source, Values, Row>,
): Query<Source, Values, Row> {
  return new Query(build)
}

/** Bounds the memory for the shapes of one query: filters and limits come from callers. */
const maxShapes = 200

/**
 * Defines a query whose text depends on its `shape` (a limit, an order, which filters are set) and not on its values
 * alone. Returns a function that finds the query for a shape: the same one for equal shapes.
 */
export function defineQueryByShape<Shape, Source, Values, Row>(
  build: (source: Source, inputs: Inputs<Values>, shape: Shape) => Statement<Row>,
): (shape: Shape) => Query<Source, Values, Row> {
  const queries = new Map<string, Query<Source, Values, Row>>()
  return (shape) => {
    const key = JSON.stringify(shape)
    let query = queries.get(key)
    if (!query) {
      if (queries.size >= maxShapes) queries.delete(queries.keys().next().value!)
      query = defineQuery((source, inputs) => build(source, inputs, shape))
      queries.set(key, query)
    }
    return query
  }
}

/** The names of the filters that are set: the part of a filter that is a query's shape. */
export function filterNames<Filter extends object>(filter: Filter): (keyof Filter)[] {
  return (Object.keys(filter) as (keyof Filter)[]).filter((name) => filter[name] !== undefined)
}

/**
 * A limit written into the statement. SQLite uses a bound limit to plan, so it would prepare the statement again at each
 * run: 10 µs beside 5 µs for the look-up itself.
 */
export function literalLimit(limit: number): number {
  // Drizzle accepts SQL here, although its types name numbers and placeholders only.
  return sql.raw(String(Math.trunc(limit))) as unknown as number
}
