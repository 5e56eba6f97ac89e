import pg from 'pg'
import { openTransaction, type Savepoint } from '@/db/store'
import { asReadOnly } from '@/db/write-block'
import { unavailable } from '@/domain/errors'
import { asCommitFailure, asUnavailable, explainStart, type Server } from './failures'
import { migrate } from './migrate'

/** What PostgreSQL calls the connections of the service. */
export const serviceName = 'referral-desk'
export const connectTimeoutMs = 5_000
const lockTimeoutMs = 3_000
const idleInTransactionTimeoutMs = 5_000

// Counts and sums are bigint and numeric, which the driver returns as text. All of ours are safe integers.
for (const type of [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]) pg.types.setTypeParser(type, Number)

export interface PostgresOptions {
  /** The greatest number of connections of this process: 10 by default. */
  poolSize?: number | undefined
  /** How long PostgreSQL may work on a statement: 10 seconds by default. */
  statementTimeoutMs?: number | undefined
  /** What PostgreSQL calls the connections: by default, those of the service. */
  applicationName?: string
}

/** A transaction of this process. Statements may run on its connection while it is open. */
class Transaction {
  isOpen = true
  constructor(readonly client: pg.PoolClient) {}
}

/** The connections of this process to one PostgreSQL database, which is migrated before the first use. */
export class Connections {
  readonly pool: pg.Pool
  private readonly server: Server
  private readonly poolSize: number
  private readonly unfinished = new Set<Promise<unknown>>()
  private readiness: Promise<void> | undefined
  private isClosed = false

  constructor(
    url: string,
    { poolSize = 10, statementTimeoutMs = 10_000, applicationName = serviceName }: PostgresOptions,
  ) {
    this.server = serverOf(url)
    this.poolSize = poolSize
    this.pool = new pg.Pool({
      connectionString: url,
      max: poolSize,
      // Statements that are run at once (db/together.ts) do not wait for the answer to the one before.
      pipeline: true,
      connectionTimeoutMillis: connectTimeoutMs,
      statement_timeout: statementTimeoutMs,
      lock_timeout: lockTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
      application_name: applicationName,
      options: '-c search_path=public',
      keepAlive: true,
      allowExitOnIdle: true,
    })
    // The statement that meets a lost connection reports it. An 'error' event without a listener would end the process.
    this.pool.on('error', () => undefined)
    this.pool.on('connect', (client) => client.on('error', () => undefined))
  }

  /** Connects and migrates, once. Throws an error that says what the administrator can do. */
  async ready(): Promise<void> {
    this.readiness ??= this.prepare()
    try {
      await this.readiness
    } catch (error) {
      this.readiness = undefined
      throw error
    }
  }

  private async prepare(): Promise<void> {
    let client: pg.PoolClient | undefined
    try {
      client = await this.pool.connect()
      await migrate(client)
      if (this.poolSize > 1) await this.requireOwnStatements(client)
    } catch (error) {
      throw explainStart(error, this.server)
    } finally {
      client?.release()
    }
  }

  /**
   * Throws when a pooler pools transactions without prepared statements: it then gives the connection on which one client has
   * prepared a statement to the other, which cannot prepare it again.
   */
  private async requireOwnStatements(client: pg.PoolClient): Promise<void> {
    const prepared = { name: 'own statement', text: 'SELECT 1' }
    await client.query(prepared)
    await this.between('BEGIN', async () => await client.query(prepared))
  }

  /** Runs `work` once the database is ready, and makes `close` wait for it. Throws UNAVAILABLE when PostgreSQL is. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isClosed) throw unavailable()
    const running = this.ready().then(work)
    this.unfinished.add(running)
    try {
      return await running
    } catch (error) {
      throw asReadOnly(asUnavailable(error))
    } finally {
      this.unfinished.delete(running)
    }
  }

  /** Runs `work` on a connection of its own, between `begin` and COMMIT. */
  async between<Result>(begin: string, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect()
    let lost: Error | undefined
    try {
      await client.query(begin)
      const result = await work(client)
      // After a failed statement, PostgreSQL answers COMMIT with a rollback and no error.
      const { command } = await client.query('COMMIT').catch((error: unknown) => {
        throw asCommitFailure(error)
      })
      if (command !== 'COMMIT') throw new Error('a statement of the transaction failed: rolled back')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => (lost = failure))
      throw error
    } finally {
      client.release(lost)
    }
  }

  /** Runs `work` in a transaction, in whose async context `clientOfTransaction` returns the connection. */
  async transact<Result>(begin: string, work: () => Promise<Result>): Promise<Result> {
    return await this.between(begin, async (client) => {
      const transaction = new Transaction(client)
      try {
        return await openTransaction.run(transaction, async () => await work())
      } finally {
        transaction.isOpen = false
      }
    })
  }

  /** Rejects further work, waits for what is unfinished, and closes the connections. Closing again has no effect. */
  async close(): Promise<void> {
    this.isClosed = true
    while (this.unfinished.size) await Promise.allSettled(this.unfinished)
    if (!this.pool.ending) await this.pool.end()
  }
}

/** The connection of the transaction in whose body this is called. Throws elsewhere, and after its end. */
export function clientOfTransaction(): pg.PoolClient {
  const transaction = openTransaction.getStore()
  if (transaction instanceof Transaction && transaction.isOpen) return transaction.client
  throw new Error('a statement ran outside its transaction')
}

/** Savepoints may nest but must not run concurrently. */
export const savepoint: Savepoint = async (work) => {
  await clientOfTransaction().query('SAVEPOINT nested')
  try {
    const result = await work()
    await clientOfTransaction().query('RELEASE nested')
    return result
  } catch (error) {
    // Where this fails, so does COMMIT.
    await clientOfTransaction()
      .query('ROLLBACK TO nested; RELEASE nested')
      .catch(() => undefined)
    throw error
  }
}

function serverOf(url: string): Server {
  try {
    const { host, port, user = '', database = '' } = new pg.Client({ connectionString: new URL(url).href })
    return { host, port, user, database }
  } catch {
    throw new Error(
      'DATABASE_URL is not an address such as postgres://user:password@host:5432/database. ' +
        'Write characters such as @ and / in a password as %40 and %2F.',
    )
  }
}
