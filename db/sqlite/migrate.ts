import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import Database from './driver'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { connect } from './connection'
import { searchIndexes } from './search-index'

const migrationsFolder = path.join(process.cwd(), 'db/migrations/sqlite')
const lockTimeoutMs = 60_000

/**
 * Migrates a SQLite file to the newest schema, in one transaction that several processes may attempt at once.
 *
 * Drizzle's own migrator runs inside a transaction, where `PRAGMA foreign_keys = OFF` has no effect, so it deletes child
 * rows when a parent table is rebuilt. Here the pragma is set outside, and all foreign keys are checked before COMMIT.
 */
export function migrate(file: string, folder = migrationsFolder): void {
  connect(file).close()
  const connection = new Database(file, { timeout: lockTimeoutMs })
  try {
    const migrations = readMigrationFiles({ migrationsFolder: folder })
    if ([...migrations, ...searchIndexes].every(({ hash }) => isApplied(connection, hash))) return
    connection.pragma('foreign_keys = OFF')
    connection.exec('BEGIN IMMEDIATE')
    connection.exec(
      'CREATE TABLE IF NOT EXISTS migrations (hash text PRIMARY KEY, applied_at integer NOT NULL)',
    )
    const note = connection.prepare('INSERT OR IGNORE INTO migrations (hash, applied_at) VALUES (?, ?)')
    for (const { drop } of searchIndexes) connection.exec(drop)
    for (const { hash, sql } of migrations) {
      if (isApplied(connection, hash)) continue
      for (const statement of sql)
        if (!/^\s*PRAGMA\s+foreign_keys/i.test(statement)) connection.exec(statement)
      note.run(hash, Date.now())
    }
    const columns = connection.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?')
    for (const { table, column, hash, create } of searchIndexes) {
      if (!columns.get(table, column)) continue
      connection.exec(create)
      note.run(hash, Date.now())
    }
    const broken = connection.pragma('foreign_key_check') as unknown[]
    if (broken.length)
      throw new Error(
        `the migration breaks ${broken.length} foreign keys: ${JSON.stringify(broken.slice(0, 5))}`,
      )
    connection.exec('COMMIT')
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    connection.close()
  }
}

function isApplied(connection: BetterSqlite3.Database, hash: string): boolean {
  const known = connection
    .prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'`)
    .get()
  return (
    known !== undefined &&
    connection.prepare('SELECT 1 FROM migrations WHERE hash = ?').get(hash) !== undefined
  )
}
