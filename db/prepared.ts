import { Param, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** A statement that is built but not yet run. Not a promise, so that forgetting to run it does not compile. */
export interface Query<Row> {
  execute(): Promise<Row[]>
  prepare(name: string): PreparedStatement<Row>
}
interface PreparedStatement<Row> {
  /** On SQLite the result can be had at once, without the promises in between. */
  execute(values: Record<string, unknown>): Promise<Row[]> & { sync?(): Row[] }
}

const preparedByConnection = new WeakMap<object, Map<string, PreparedStatement<unknown>>>()

/**
 * Runs a statement that is built and prepared once for each connection under `name`; building costs ten times the
 * statement itself. `build` must give the same statement each time but for the values of its placeholders.
 */
export function runPrepared<Row>(
  connection: object,
  name: string,
  build: () => Query<Row>,
  values: Record<string, unknown>,
): Promise<Row[]> {
  let statements = preparedByConnection.get(connection)
  if (!statements) preparedByConnection.set(connection, (statements = new Map()))
  let statement = statements.get(name)
  if (!statement) statements.set(name, (statement = build().prepare(name)))
  const result = statement.execute(values)
  return (result.sync ? Promise.resolve(result.sync()) : result) as Promise<Row[]>
}

/**
 * A limit written into the statement. SQLite plans by a bound limit, so it prepares such a statement anew at each run:
 * 10 µs beside 5 µs for the look-up itself.
 */
export function literalLimit(limit: number): number {
  // Drizzle takes SQL here, though its types name numbers and placeholders only.
  return sql.raw(String(Math.trunc(limit))) as unknown as number
}

/** A placeholder that is encoded as its column is: needed wherever a placeholder is compared with a column. */
export function bound(column: PgColumn, name: string): Param {
  return new Param(sql.placeholder(name), column)
}
