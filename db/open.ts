import { openSqlite } from './sqlite/open'
import { fileOf } from './sqlite/connection'
import type { Store } from './store'

/** Opens the database that DATABASE_URL names: a SQLite file, created and migrated when needed. */
export function openStore(databaseUrl: string): Store {
  if (/^postgres(ql)?:/.test(databaseUrl)) {
    throw new Error(
      'DATABASE_URL names PostgreSQL, which this version does not support yet. ' +
        'Set the path of a SQLite file, such as ./data/referral-desk.db.',
    )
  }
  return openSqlite(fileOf(databaseUrl))
}
