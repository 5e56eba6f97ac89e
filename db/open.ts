import type { PostgresOptions } from './postgres/connections'
import { openPostgres } from './postgres/open'
import { openSqlite } from './sqlite/open'
import { fileOf } from './sqlite/connection'
import { isFileInUse } from './sqlite/is-in-use'
import { sqliteWriteBlock } from './sqlite/write-block'
import { isPostgresInUse } from './postgres/is-in-use'
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

/** Whether a service runs on the database at `databaseUrl`. False when there is no such database. */
export async function isInUse(databaseUrl: string): Promise<boolean> {
  return isPostgres(databaseUrl) ? await isPostgresInUse(databaseUrl) : isFileInUse(fileOf(databaseUrl))
}
