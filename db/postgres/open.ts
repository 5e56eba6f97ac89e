import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import { escapeLiteral, type PoolClient } from 'pg'
import { commits, type CommittedBatch } from '@/db/commits'
import { postgresSchema } from '@/db/schema/postgres'
import { rejectNesting, type Reader, type Store, type Writer } from '@/db/store'
import { clientOfTransaction, Connections, savepoint, type PostgresOptions } from './connections'
import { isConflict } from './failures'
import { gatedClient } from './gated-client'
import { Turns } from './turns'

const maxAttempts = 5
/** The reader of a long download may pause for this long. */
const idleInSnapshotTimeoutMs = 60_000
const beginSnapshot =
  'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ' +
  `SET LOCAL idle_in_transaction_session_timeout = ${idleInSnapshotTimeoutMs}`

/**
 * BEGIN with the company's lock, which COMMIT and ROLLBACK release. At READ COMMITTED, each statement after the lock sees the
 * newest commit. In one round trip, because the lock is held from then on.
 */
const beginFor = (companyId: string) =>
  `BEGIN; SELECT pg_advisory_xact_lock(hashtextextended(${escapeLiteral(companyId)}, 0))`

/**
 * Opens an existing PostgreSQL database, migrated when needed. An advisory lock for each company keeps the promise
 * of `Store` over all processes (docs/adr/0017).
 */
export function openPostgres(url: string, options: PostgresOptions = {}): Store {
  const connections = new Connections(url, options)
  const turns = new Turns()
  const readerOf = (client: PoolClient) => drizzle(gatedClient(() => client)) as unknown as Reader
  const reader = drizzle(gatedClient(() => connections.pool)) as unknown as Reader
  const writer = drizzle(gatedClient(clientOfTransaction)) as unknown as Writer

  return {
    tables: postgresSchema,
    ready: () => connections.ready(),
    async read(work) {
      rejectNesting()
      return await connections.run(() => work(reader))
    },
    async snapshot(work) {
      rejectNesting()
      return await connections.run(() =>
        connections.between(beginSnapshot, (client) => work(readerOf(client))),
      )
    },
    async tx(work, companyId) {
      rejectNesting()
      const transact = (begin: string) =>
        measured(() => connections.transact(begin, () => work(writer, savepoint)))
      return await connections.run(() =>
        companyId === undefined
          ? retrying(() => transact('BEGIN'))
          : turns.run(companyId, () => transact(beginFor(companyId))),
      )
    },
    // PostgreSQL indexes a code when it is written.
    indexCodes: () => Promise.resolve(false),
    close: () => connections.close(),
  }
}

/** Runs a transaction again when it met another one. Those of a company cannot, because they wait for its lock. */
async function retrying<Result>(transact: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact()
    } catch (error) {
      if (attempt === maxAttempts || !isConflict(error)) throw error
      await sleep(2 ** attempt * 5 * Math.random())
    }
  }
}

async function measured<Result>(transact: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now()
  const result = await transact()
  if (commits.hasSubscribers)
    commits.publish({
      transactionsCount: 1,
      durationMs: performance.now() - startedAt,
    } satisfies CommittedBatch)
  return result
}
