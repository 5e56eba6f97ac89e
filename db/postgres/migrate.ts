import path from 'node:path'
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator'
import type { ClientBase } from 'pg'
import { createSearchIndex } from './search-index'

const migrationsFolder = path.join(process.cwd(), 'db/migrations/postgres')
const lowestVersion = 15
/** The key of the advisory lock that one migrating process holds. */
const migrationLock = 7_205_110

/**
 * Migrates the database of a connection to the newest schema, in one transaction. Processes that start at the same time wait
 * for the first. Throws when the server is too old or the database cannot hold every text.
 */
export async function migrate(client: ClientBase, folder = migrationsFolder): Promise<void> {
  await requireUsable(client)
  const migrations = readMigrationFiles({ migrationsFolder: folder })
  const missing = async () => {
    const applied = await appliedHashes(client)
    return migrations.filter(({ hash }) => !applied.has(hash))
  }
  if ((await missing()).length) await apply(client, missing)
  // Only the newest schema has all that is indexed.
  if (folder === migrationsFolder) await createSearchIndex(client, migrationLock)
}

async function apply(client: ClientBase, missing: () => Promise<MigrationMeta[]>): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0')
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (hash text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    )
    for (const { hash, sql } of await missing()) {
      for (const statement of sql) await client.query(statement)
      await client.query('INSERT INTO migrations (hash) VALUES ($1)', [hash])
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

async function appliedHashes(client: ClientBase): Promise<Set<string>> {
  const known = await client.query<{ known: boolean }>(
    `SELECT to_regclass('migrations') IS NOT NULL AS known`,
  )
  if (!known.rows[0]!.known) return new Set()
  const { rows } = await client.query<{ hash: string }>('SELECT hash FROM migrations')
  return new Set(rows.map(({ hash }) => hash))
}

async function requireUsable(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding`,
  )
  const { version, encoding } = rows[0]!
  if (version < lowestVersion)
    throw new Error(`This is PostgreSQL ${version}. Referral Desk needs ${lowestVersion} or later.`)
  if (encoding !== 'UTF8')
    throw new Error(`The database has the encoding ${encoding}. Create it with ENCODING 'UTF8'.`)
}
