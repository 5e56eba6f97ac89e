import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import Database from './driver'
import { unavailable } from '@/domain/errors'

/** How long opening waits for other processes that open the file, and a read for recovery or the end of a checkpoint. */
const busyTimeoutMs = 2_000

/** Opens a database file. A writer does not wait for locks here: the store does, without blocking the event loop. */
export function connect(file: string, { readonly = false } = {}): BetterSqlite3.Database {
  if (!readonly) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    makePrivateFile(file)
  }
  const connection = new Database(file, { readonly, timeout: busyTimeoutMs })
  if (!readonly) connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('cache_size = -32000')
  // Erased personal data must be overwritten, not only unlinked.
  if (!readonly) connection.pragma('secure_delete = ON')
  if (!readonly) connection.pragma('busy_timeout = 0')
  return connection
}

/** Creates an empty file that only its owner can read, unless it exists; SQLite creates `-wal` and `-shm` with the same mode. */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
}

/** The file that a SQLite DATABASE_URL names: a path, optionally after `file:` or `sqlite:`. */
export function fileOf(databaseUrl: string): string {
  return databaseUrl.replace(/^(file|sqlite):(\/\/)?/, '')
}

const unavailableCodes = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|PROTOCOL|READONLY|NOMEM)/

/** UNAVAILABLE when SQLite failed for a reason outside the statement, otherwise the error itself. */
export function asUnavailable(error: unknown): unknown {
  return isUnavailable(error) ? unavailable(error) : error
}

/** Whether SQLite failed for a reason outside the statement: locked elsewhere, disk full, I/O error. */
export function isUnavailable(error: unknown): boolean {
  const code =
    (error as { code?: unknown } | null)?.code ??
    (error as { cause?: { code?: unknown } } | null)?.cause?.code
  return typeof code === 'string' && unavailableCodes.test(code)
}
