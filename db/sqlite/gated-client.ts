import type Database from 'better-sqlite3'

const cachedStatements = 500

/**
 * What Drizzle gets in place of the connection: a cache of statements (Drizzle prepares every query anew), and a gate
 * that runs before each execution. Rows as arrays come from a statement of their own, because `raw()` sticks to one.
 */
export function gatedClient(connection: Database.Database, gate: () => void): Database.Database {
  const cache = new Map<string, GatedStatement>()
  const prepare = (sql: string): GatedStatement => {
    let statement = cache.get(sql)
    if (statement) cache.delete(sql)
    else {
      statement = new GatedStatement(connection, sql, gate)
      if (cache.size >= cachedStatements) cache.delete(cache.keys().next().value!)
    }
    cache.set(sql, statement)
    return statement
  }
  return { prepare } as unknown as Database.Database
}

class GatedStatement {
  private readonly rows: Database.Statement
  private arrays?: ArrayStatement

  constructor(
    private readonly connection: Database.Database,
    private readonly sql: string,
    private readonly gate: () => void,
  ) {
    this.rows = connection.prepare(sql)
  }

  raw() {
    return (this.arrays ??= new ArrayStatement(this.connection.prepare(this.sql).raw(), this.gate))
  }
  run(...parameters: unknown[]) {
    this.gate()
    return this.rows.run(...parameters)
  }
  get(...parameters: unknown[]) {
    this.gate()
    return this.rows.get(...parameters)
  }
  all(...parameters: unknown[]) {
    this.gate()
    return this.rows.all(...parameters)
  }
}

class ArrayStatement {
  constructor(
    private readonly statement: Database.Statement,
    private readonly gate: () => void,
  ) {}
  get(...parameters: unknown[]) {
    this.gate()
    return this.statement.get(...parameters)
  }
  all(...parameters: unknown[]) {
    this.gate()
    return this.statement.all(...parameters)
  }
}
