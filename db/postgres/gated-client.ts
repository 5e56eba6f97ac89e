import { createHash } from 'node:crypto'
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'

/** Each connection keeps the statements that have a name. Further ones are parsed at each run. */
const maxNamedStatements = 500
const names = new Map<string, string>()

/**
 * The client that Drizzle receives. It runs each statement on the connection that `connectionOf` returns at that moment, so
 * that a query is compiled once for the process and not once for each connection.
 */
export function gatedClient(connectionOf: () => Pool | PoolClient): Pool {
  const query = (config: QueryConfig, values: unknown[]): Promise<QueryResult> => {
    const connection = connectionOf()
    const name = nameOf(config.text)
    if (name !== undefined) config.name = name
    return connection.query(config, values)
  }
  return { query } as unknown as Pool
}

/** A hash, because PostgreSQL cuts names at 63 characters. */
function nameOf(text: string): string | undefined {
  let name = names.get(text)
  if (name === undefined && names.size < maxNamedStatements) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
    names.set(text, name)
  }
  return name
}
