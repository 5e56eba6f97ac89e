import { openStore } from '@/db/open'
import type { Store } from '@/db/store'
import { env } from './env'
import { singleton } from './singleton'

function postgresOptions() {
  const { DATABASE_POOL_SIZE: poolSize, DATABASE_STATEMENT_TIMEOUT_MS: statementTimeoutMs } = env()
  return { poolSize, statementTimeoutMs }
}

/** The database of this process, opened (created, migrated) on the first call. */
export function store(): Store {
  return singleton('store', () => openStore(env().DATABASE_URL, postgresOptions()))
}
