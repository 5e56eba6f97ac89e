import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
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
  await store().close()
  for (const name of ['store', 'is-set-up']) singletons.delete(name)
  for (const suffix of ['-wal', '-shm']) rmSync(`${databaseFile()}${suffix}`, { force: true })
  copyFileSync(inject('emptyDatabase'), databaseFile())
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
