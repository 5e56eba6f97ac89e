import { AsyncLocalStorage } from 'node:async_hooks'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Schema } from './schema'

/** Awaiting a statement without RETURNING resolves to nothing, so that no driver's result object leaks into queries. */
interface NoResult extends PgQueryResultHKT {
  type: void
}
type Database = PgDatabase<NoResult, Record<string, never>>

/** The statements that a read may run. */
export type Reader = Pick<Database, 'select'>
/** The statements that a transaction may run. */
export type Writer = Pick<Database, 'select' | 'insert' | 'update' | 'delete'>

/** Runs part of an open transaction; when it throws, its writes are rolled back and the rest of the transaction stays. */
export type Savepoint = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * The port to the database: everything that the application knows of the engine behind it.
 *
 * Transactions of one company run one after another: each sees all that earlier ones committed, and none of it changes
 * under it. Queries rely on this wherever they take the next number (`max() + 1`), update and then insert, or read a row and
 * then decide. SQLite keeps the promise with a single writer, PostgreSQL with a lock for each company.
 */
export interface Store {
  readonly tables: Schema
  /** Resolves when the database is migrated. Throws an error that says why it cannot be used. */
  ready(): Promise<void>
  /** Runs `work` on the read connection. Throws when called inside `tx`. */
  read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>
  /** Runs `work` on a snapshot of the database, for reading many rows consistently. Throws when called inside `tx`. */
  snapshot<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>
  /**
   * Runs `work` in a transaction: all its writes are on disk when the promise resolves, and none when it rejects. `work`
   * must wait for nothing but the database, because other transactions wait for it. Throws UNAVAILABLE when the database
   * cannot accept the write now. Without a company, it may run more than once on PostgreSQL, where two such transactions can
   * meet.
   */
  tx<Result>(
    work: (writer: Writer, savepoint: Savepoint) => Promise<Result>,
    companyId?: string,
  ): Promise<Result>
  /**
   * Indexes a slice of the codes that were created since it was last called, so that searches find them fast. Returns whether
   * there may be more.
   */
  indexCodes(): Promise<boolean>
  /** Waits for open transactions, then closes the database. */
  close(): Promise<void>
}

/** The transaction whose body is running in this async context, as its engine identifies it. */
export const openTransaction = new AsyncLocalStorage<unknown>()

/** Throws when called inside a transaction: waiting there for another transaction would never end. */
export function rejectNesting(): void {
  if (openTransaction.getStore())
    throw new Error(
      'store.read and store.tx cannot be called inside a transaction: use the scope passed to it',
    )
}
