import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { afterAll, inject, vi } from 'vitest'
import Database from '@/db/sqlite/driver'
import { fileOf } from '@/db/sqlite/connection'
import { env } from '@/server/env'
import { singletons } from '@/server/singleton'
import { store } from '@/server/store'
import type { TestEngine } from './engine'

/** The file behind `store()`. */
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

/** Runs one read on a database file. */
export function readRowsInFile<Row>(sql: string, file: string): Row[] {
  const connection = new Database(file, { readonly: true })
  try {
    return connection.prepare(sql).all() as Row[]
  } finally {
    connection.close()
  }
}

/** Holds the write lock of a database file as another process would, while `work` runs. */
export async function whileFileIsLocked<Result>(work: () => Promise<Result>, file: string): Promise<Result> {
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  try {
    return await work()
  } finally {
    other.exec('ROLLBACK')
    other.close()
  }
}

/** Whether the file is whole, in SQLite's own judgment. */
export function isFileIntact(): boolean {
  return withConnection((connection) => connection.pragma('integrity_check', { simple: true })) === 'ok'
}

/** Brings what is in the write-ahead log into the database file, and empties the log. */
export function emptyLog(): void {
  withConnection((connection) => connection.pragma('wal_checkpoint(TRUNCATE)'))
}

function withConnection<Result>(work: (connection: BetterSqlite3.Database) => Result): Result {
  const connection = new Database(databaseFile(), { timeout: 5_000 })
  try {
    return work(connection)
  } finally {
    connection.close()
  }
}

/** Kept open: the data version compares commits of others with what this connection saw. */
let observer: BetterSqlite3.Database | undefined
const observe = () => (observer ??= new Database(databaseFile(), { readonly: true }))
function stopObserving(): void {
  observer?.close()
  observer = undefined
}
afterAll(stopObserving)

const templateOf = (name: string) => path.join(inject('databaseFolder'), `${name}.template`)

export const sqlite: TestEngine = {
  readRows: (sql) => observe().prepare(sql).all() as never,
  write: (sql) =>
    withConnection((connection) => {
      connection.pragma('foreign_keys = OFF')
      connection.pragma('ignore_check_constraints = ON')
      return connection.prepare(sql).run().changes
    }),
  readAll() {
    const names = observe()
      .prepare<[], string>(
        // The indexes for searches are derived from the rows of other tables, and can only be searched.
        `SELECT name FROM sqlite_master
          WHERE type = 'table' AND name NOT LIKE 'referral_code_search%' AND name NOT LIKE 'partner_search%' ORDER BY name`,
      )
      .pluck()
      .all()
    const rowsOf = (name: string) => observe().prepare<[], object>(`SELECT * FROM "${name}"`).all()
    return Object.fromEntries(names.map((name) => [name, rowsOf(name)]))
  },
  version: () => observe().pragma('data_version', { simple: true }),
  save: (name) =>
    withConnection((connection) => void connection.prepare('VACUUM INTO ?').run(templateOf(name))),
  async restore(name) {
    stopObserving()
    await store().close()
    for (const name of ['store', 'is-set-up']) singletons.delete(name)
    for (const suffix of ['-wal', '-shm']) rmSync(`${databaseFile()}${suffix}`, { force: true })
    copyFileSync(name === undefined ? inject('emptyDatabase') : templateOf(name), databaseFile())
  },
  whileLocked: (work) => whileFileIsLocked(work, databaseFile()),
  async whileRefusing(table, work) {
    const exec = (sql: string) => withConnection((connection) => connection.exec(sql))
    exec(
      `CREATE TRIGGER refusing BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'refused for a test'); END`,
    )
    try {
      return await work()
    } finally {
      exec('DROP TRIGGER refusing')
    }
  },
  bytes: () =>
    Buffer.concat(
      ['', '-wal', '-shm', '-journal']
        .map((suffix) => databaseFile() + suffix)
        .filter((file) => existsSync(file))
        .map((file) => readFileSync(file)),
    ),
  time: String,
  spyOnStatements(seen) {
    const prototype = withConnection(
      (connection) => Object.getPrototypeOf(connection.prepare('SELECT 1')) as BetterSqlite3.Statement,
    )
    const spies = (['run', 'get', 'all'] as const).map((method) => {
      const original = prototype[method]
      return vi.spyOn(prototype, method).mockImplementation(function (
        this: BetterSqlite3.Statement,
        ...parameters
      ) {
        seen(this.source)
        return original.apply(this, parameters) as never
      })
    })
    return () => spies.forEach((spy) => spy.mockRestore())
  },
}
