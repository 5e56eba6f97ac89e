import { AsyncLocalStorage } from 'node:async_hooks'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Schema } from './schema'

/** Awaiting a statement without RETURNING gives nothing, so that no engine's result object leaks into queries. */
interface NoResult extends PgQueryResultHKT {
  type: void
}
type Database = PgDatabase<NoResult, Record<string, never>>

/** What a query may do while reading. */
export type Reader = Pick<Database, 'select'>
/** What a query may do inside a transaction. */
export type Writer = Pick<Database, 'select' | 'insert' | 'update' | 'delete'>

/** Runs part of an open transaction; when it throws, what it wrote is taken back and the rest stays. */
export type Step = <Result>(work: () => Promise<Result>) => Promise<Result>

/** The port to the database: all that the rest of the house knows of the engine behind it. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres'
  readonly tables: Schema
  /** Runs `work` on the read side. Never called inside `tx`. */
  read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>
  /** Runs `work` on a view of the database that does not change meanwhile, for reading much of it. Never called inside `tx`. */
  snapshot<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>
  /**
   * Runs `work` in a transaction: all of it is on disk when the promise resolves, none of it when it rejects. `work`
   * does database work only; waiting for anything else would hold up every writer. Throws UNAVAILABLE when the
   * database cannot take the write now.
   */
  tx<Result>(work: (writer: Writer, step: Step) => Promise<Result>): Promise<Result>
  /** Waits for the transactions under way, then closes the database. */
  close(): Promise<void>
}

/** The number of the transaction whose body is running in this async context. */
export const openTransaction = new AsyncLocalStorage<number>()

/** Throws when called inside a transaction, where waiting for another one would never end. */
export function rejectNesting(): void {
  if (openTransaction.getStore())
    throw new Error(
      'store.read and store.tx cannot be called inside a transaction: use the scope it was given',
    )
}
