import { drizzle } from 'drizzle-orm/better-sqlite3'
import { sqliteSchema } from '@/db/schema/sqlite'
import { rejectNesting, type Reader, type Store, type Writer } from '@/db/store'
import { asUnavailable, connect } from './connection'
import { gatedClient } from './gated-client'
import { GroupCommit } from './group-commit'
import { migrate } from './migrate'
import { prepareIndexing, prepareIndexingCheck } from './search-index'

/** How many codes are indexed at once: about 4 ms, during which the process does nothing else. */
const codesPerSlice = 100

/** Opens a SQLite file, created and migrated when needed: one writer connection, one read connection. */
export function openSqlite(file: string): Store {
  migrate(file)
  const writeConnection = connect(file)
  const readConnection = connect(file, { readonly: true })
  const groupCommit = new GroupCommit(writeConnection)
  const indexing = prepareIndexing(writeConnection)
  const indexingCheck = prepareIndexingCheck(readConnection)
  const isIndexingDue = (): boolean => {
    try {
      return indexingCheck.get() !== undefined
    } catch (error) {
      throw asUnavailable(error)
    }
  }
  const writer = drizzle(gatedClient(writeConnection, groupCommit.gate)) as unknown as Writer
  const reader = drizzle(gatedClient(readConnection, undefined, asUnavailable)) as unknown as Reader

  return {
    tables: sqliteSchema,
    ready: () => Promise.resolve(),
    read(work) {
      rejectNesting()
      return work(reader)
    },
    async snapshot(work) {
      rejectNesting()
      const connection = connectForReading(file)
      try {
        connection.exec('BEGIN')
        return await work(drizzle(gatedClient(connection, undefined, asUnavailable)) as unknown as Reader)
      } finally {
        connection.close()
      }
    },
    async tx(work) {
      rejectNesting()
      return await groupCommit.run((savepoint) => work(writer, savepoint))
    },
    async indexCodes() {
      rejectNesting()
      // Every process asks twice a second: it takes the lock for writing only when codes are due.
      if (!isIndexingDue()) return false
      return await groupCommit.run(() => Promise.resolve(indexing.run({ limit: codesPerSlice }).changes > 0))
    },
    async close() {
      await groupCommit.close()
      readConnection.close()
      writeConnection.close()
    },
  }
}

/** A connection of its own. Throws UNAVAILABLE when the file cannot be opened, as when the process has too many open. */
function connectForReading(file: string) {
  try {
    return connect(file, { readonly: true })
  } catch (error) {
    throw asUnavailable(error)
  }
}
