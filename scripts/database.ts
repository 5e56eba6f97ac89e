/** The database that DATABASE_URL names, for commands. */
import { existsSync } from 'node:fs'
import { isPostgres } from '@/db/open'
import { fileOf } from '@/db/sqlite/connection'
import type { Store } from '@/db/store'
import { databaseName, env } from '@/server/env'
import { store } from '@/server/store'

/** Opens the database. Throws when there is none: opening a SQLite file would create it. */
export async function openExisting(): Promise<Store> {
  const { DATABASE_URL } = env()
  if (!isPostgres(DATABASE_URL) && !existsSync(fileOf(DATABASE_URL)))
    throw new Error(`There is no database at ${databaseName()}. Set DATABASE_URL to the one to open.`)
  await store().ready()
  return store()
}

/** Throws with PostgreSQL, whose own tools copy databases. */
export function requireSqlite(): void {
  if (!isPostgres(env().DATABASE_URL)) return
  throw new Error(
    'This copies a SQLite file, and DATABASE_URL names PostgreSQL. Use its own tools: pg_dump --format=custom ' +
      'and pg_restore, or continuous archiving. Keep ENCRYPTION_KEY and NEXTAUTH_SECRET too (docs/running.md, "Backups").',
  )
}
