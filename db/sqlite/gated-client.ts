import type Database from 'better-sqlite3'

const maxCachedStatements = 500

/**
 * Wraps a connection for Drizzle with a cache of statements (Drizzle prepares every query again), a gate that runs before
 * each execution, and a translation of errors. Rows as arrays come from a second statement, because `raw()` switches a
 * statement permanently.
 */
export function gatedClient(
  connection: Database.Database,
  gate = (): void => undefined,
  translate = (error: unknown): unknown => error,
): Database.Database {
  const cache = new Map<string, GatedStatement>()
  const translated = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw translate(error)
    }
  }
  const guarded = <Result>(execute: () => Result): Result => {
    gate()
    return translated(execute)
  }
  const prepare = (sql: string): GatedStatement => {
    let statement = cache.get(sql)
    if (statement) cache.delete(sql)
    else {
      // Preparing reads the file, too: SQLite may have to load the schema again.
      statement = translated(() => new GatedStatement(connection, sql, guarded))
      if (cache.size >= maxCachedStatements) cache.delete(cache.keys().next().value!)
    }
    cache.set(sql, statement)
    return statement
  }
  return { prepare } as unknown as Database.Database
}

type Guarded = <Result>(execute: () => Result) => Result

class GatedStatement {
  private readonly rows: Database.Statement
  private arrays?: GatedRows

  constructor(
    private readonly connection: Database.Database,
    private readonly sql: string,
    private readonly guarded: Guarded,
  ) {
    this.rows = connection.prepare(sql)
  }

  raw() {
    return (this.arrays ??= this.guarded(
      () => new GatedRows(this.connection.prepare(this.sql).raw(), this.guarded),
    ))
  }
  run(...parameters: unknown[]) {
    return this.guarded(() => this.rows.run(...parameters))
  }
  get(...parameters: unknown[]) {
    return this.guarded(() => this.rows.get(...parameters))
  }
  all(...parameters: unknown[]) {
    return this.guarded(() => this.rows.all(...parameters))
  }
}

class GatedRows {
  constructor(
    private readonly statement: Database.Statement,
    private readonly guarded: Guarded,
  ) {}
  get(...parameters: unknown[]) {
    return this.guarded(() => this.statement.get(...parameters))
  }
  all(...parameters: unknown[]) {
    return this.guarded(() => this.statement.all(...parameters))
  }
}
