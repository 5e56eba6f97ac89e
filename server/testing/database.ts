import { randomBytes } from 'node:crypto'
import { isPostgres } from '@/db/open'
import type { TestEngine } from './engines/engine'
import { postgres } from './engines/postgres'
import { sqlite } from './engines/sqlite'

/** Whether the tests run on PostgreSQL, which TEST_POSTGRES chooses (global-setup.ts). */
export const isOnPostgres = isPostgres(process.env.DATABASE_URL ?? '')
const engine: TestEngine = isOnPostgres ? postgres : sqlite

export const { readRows, whileLocked, whileRefusing, bytes: databaseBytes, time: timeInSql } = engine

/** Empties the database behind `store()`: for tests with fixed ids, and for what happens once in its life. */
export async function emptyDatabase(): Promise<void> {
  await replaceRows()
}

/**
 * Returns a function that replaces the rows behind `store()` by those of `fill`. Only the first call runs `fill`; the others
 * restore what it wrote, which takes a few milliseconds.
 */
export function databaseTemplate<Filled>(fill: () => Promise<Filled>): () => Promise<Filled> {
  const name = `template_${randomBytes(8).toString('hex')}`
  let filled: Promise<Filled> | undefined
  const make = async () => {
    await emptyDatabase()
    const result = await fill()
    engine.save(name)
    return result
  }
  return async () => {
    const result = await (filled ??= make())
    await replaceRows(name)
    return result
  }
}

async function replaceRows(name?: string): Promise<void> {
  read = { tables: {} }
  await engine.restore(name)
}

let read: { version?: unknown; tables: Record<string, string[]> } = { tables: {} }

/**
 * Every row of every table, as text, by table. `ignored` names tables, and columns as `table.column`. Reads again only when
 * something may have been committed since the last call.
 */
export function readAllTables(ignored: readonly string[]): Record<string, string[]> {
  const version = engine.version()
  if (version !== read.version) {
    const tables: Record<string, string[]> = {}
    for (const [table, rows] of Object.entries(engine.readAll()))
      if (!ignored.includes(table))
        // PostgreSQL moves a row that is updated.
        tables[table] = rows
          .map((row) =>
            JSON.stringify(row, (column, value: unknown) =>
              ignored.includes(`${table}.${column}`) ? undefined : value,
            ),
          )
          .sort()
    read = { version, tables }
  }
  return read.tables
}

/** Inserts `count` rows past every rule of the services, by `INSERT … SELECT …` with the numbers from 1 on as `i`. */
export function insertRows(count: number, insertSelect: string): void {
  const [insert, select] = insertSelect.split(/\s+(?=SELECT )/) as [string, string]
  engine.write(
    `WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${count}) ${insert} ${select} FROM numbers`,
  )
}

/** Changes one row directly, past every rule of the services. */
export function tamper(sql: string): void {
  const changedCount = engine.write(sql)
  if (changedCount !== 1) throw new Error(`changed ${changedCount} rows instead of one: ${sql}`)
}

/** The SQL that `work` runs, without the statements that begin and end transactions. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const restore = engine.spyOnStatements((sql) => {
    if (!/^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/.test(sql)) statements.push(sql)
  })
  try {
    await work()
  } finally {
    restore()
  }
  return statements
}
