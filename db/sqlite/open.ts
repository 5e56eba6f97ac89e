import { drizzle } from 'drizzle-orm/better-sqlite3'
import { sqliteSchema } from '@/db/schema/sqlite'
import { rejectNesting, type Reader, type Store, type Writer } from '@/db/store'
import { asUnavailable, connect } from './connection'
import { gatedClient } from './gated-client'
import { GroupCommit } from './group-commit'
import { migrate } from './migrate'

/** Opens a SQLite file, created and migrated when needed: one writer connection, one read connection. */
export function openSqlite(file: string): Store {
  migrate(file)
  const writeConnection = connect(file)
  const readConnection = connect(file, { readonly: true })
  const groupCommit = new GroupCommit(writeConnection)
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
