import type { PostgresOptions } from './postgres/connections'
import { openPostgres } from './postgres/open'
import { openSqlite } from './sqlite/open'
import { fileOf } from './sqlite/connection'
import { sqliteWriteBlock } from './sqlite/write-block'
import { postgresWriteBlock } from './postgres/write-block'
import type { Store } from './store'
import type { WriteBlock } from './write-block'

/** Whether DATABASE_URL names a PostgreSQL database, and not a SQLite file. */
export function isPostgres(databaseUrl: string): boolean {
  return /^postgres(ql)?:/.test(databaseUrl)
}

/** Opens the database that DATABASE_URL names: a SQLite file, created and migrated when needed, or a PostgreSQL database. */
export function openStore(databaseUrl: string, options: PostgresOptions = {}): Store {
  return isPostgres(databaseUrl) ? openPostgres(databaseUrl, options) : openSqlite(fileOf(databaseUrl))
}

/** The means to make the database at `databaseUrl` reject writes. */
export function writeBlockOf(databaseUrl: string): WriteBlock {
  return isPostgres(databaseUrl) ? postgresWriteBlock(databaseUrl) : sqliteWriteBlock(fileOf(databaseUrl))
}
