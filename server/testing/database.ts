import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import Database from '@/db/sqlite/driver'
import { inject } from 'vitest'
import { fileOf } from '@/db/sqlite/connection'
import { env } from '@/server/env'
import { singletons } from '@/server/singleton'
import { store } from '@/server/store'

/** The file behind `store()`, for what only a second connection can do: hold its lock, read past the scopes. */
export function databaseFile(): string {
  return fileOf(env().DATABASE_URL)
}

/** A copy of the migrated, empty database at a path of its own. */
export function newDatabaseFile(): string {
  const file = path.join(newFolder(), 'test.db')
  copyFileSync(inject('emptyDatabase'), file)
  return file
}

/** An empty folder that is removed after the run. */
export function newFolder(): string {
  return mkdtempSync(path.join(inject('databaseFolder'), 'own-'))
}

/** Empties the database behind `store()`: for tests with fixed ids, and for what happens once in its life. */
export async function emptyDatabase(): Promise<void> {
  await replaceDatabase(inject('emptyDatabase'))
}

/**
 * Returns a function that replaces the database behind `store()` with one filled by `fill`. Only the first call runs
 * `fill`; the others copy the file it made, which takes a few milliseconds.
 */
export function databaseTemplate<Filled>(fill: () => Promise<Filled>): () => Promise<Filled> {
  const file = path.join(newFolder(), 'template.db')
  let filled: Promise<Filled> | undefined
  const make = async () => {
    await emptyDatabase()
    const result = await fill()
    const connection = new Database(databaseFile())
    connection.prepare('VACUUM INTO ?').run(file)
    connection.close()
    return result
  }
  return async () => {
    const result = await (filled ??= make())
    await replaceDatabase(file)
    return result
  }
}

async function replaceDatabase(file: string): Promise<void> {
  observer?.connection.close()
  observer = undefined
  await store().close()
  for (const name of ['store', 'is-set-up']) singletons.delete(name)
  for (const suffix of ['-wal', '-shm']) rmSync(`${databaseFile()}${suffix}`, { force: true })
  copyFileSync(file, databaseFile())
}

let observer:
  { connection: BetterSqlite3.Database; version?: unknown; tables: Record<string, string[]> } | undefined

/**
 * Every row of every table, as text, by table. `ignored` names tables, and columns as `table.column`. Reads the file
 * again only when another connection has committed something since the last call.
 */
export function readAllTables(ignored: readonly string[]): Record<string, string[]> {
  observer ??= { connection: new Database(databaseFile(), { readonly: true }), tables: {} }
  const { connection } = observer
  const version = connection.pragma('data_version', { simple: true })
  if (version !== observer.version) {
    const tables = connection
      .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
      .filter((table) => !ignored.includes(table))
    const readRowsAsText = (table: string) =>
      connection
        .prepare<[], object>(`SELECT * FROM "${table}"`)
        .all()
        .map((row) =>
          JSON.stringify(row, (column, value: unknown) =>
            ignored.includes(`${table}.${column}`) ? undefined : value,
          ),
        )
    observer.tables = Object.fromEntries(tables.map((table) => [table, readRowsAsText(table)]))
    observer.version = version
  }
  return observer.tables
}

/** Runs one read on a connection of its own, past the company scopes: what is really in the file. */
export function readRows<Row>(sql: string, file = databaseFile()): Row[] {
  const connection = new Database(file, { readonly: true })
  try {
    return connection.prepare(sql).all() as Row[]
  } finally {
    connection.close()
  }
}

/** Inserts `count` rows past every rule of the services, by `INSERT … SELECT …` with the numbers from 1 on as `i`. */
export function insertRows(count: number, insertSelect: string): void {
  const [insert, select] = insertSelect.split(/\s+(?=SELECT )/) as [string, string]
  const connection = new Database(databaseFile())
  connection.exec(
    `WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${count}) ${insert} ${select} FROM numbers`,
  )
  connection.close()
}

/** Brings what is in the write-ahead log into the database file, and empties the log. */
export function emptyLog(): void {
  const connection = new Database(databaseFile())
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
}

/** Holds the write lock as another process would, while `work` runs. */
export async function whileLocked<Result>(
  work: () => Promise<Result>,
  file = databaseFile(),
): Promise<Result> {
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  try {
    return await work()
  } finally {
    other.exec('ROLLBACK')
    other.close()
  }
}
