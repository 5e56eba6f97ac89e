import type { ReadOnlyReason } from '@/domain/errors'
import { sqliteSchema } from '@/db/schema/sqlite'
import { messageOf, triggersOf, type Trigger, type WriteBlock } from '@/db/write-block'
import Database from './driver'

const lockTimeoutMs = 30_000

/** The write block of a database file. */
export function sqliteWriteBlock(file: string): WriteBlock {
  return {
    async begin(reason, companyId) {
      const triggers = triggersOf(sqliteSchema, companyId)
      inTransaction(file, [...triggers.map(drop), ...triggers.map((trigger) => create(trigger, reason))])
    },
    async end(companyId, events) {
      inTransaction(file, triggersOf(sqliteSchema, companyId, events).map(drop))
    },
  }
}

// In SQLite, the names of triggers are unique in the database and not only in their table.
const nameOf = ({ name, table }: Trigger) => `"${name}_${table}"`

const drop = (trigger: Trigger) => `DROP TRIGGER IF EXISTS ${nameOf(trigger)}`

function create(trigger: Trigger, reason: ReadOnlyReason): string {
  const { event, table, when } = trigger
  return `CREATE TRIGGER ${nameOf(trigger)} BEFORE ${event} ON "${table}" WHEN ${when}
    BEGIN SELECT RAISE(ABORT, '${messageOf(reason)}'); END`
}

function inTransaction(file: string, statements: string[]): void {
  const connection = new Database(file, { timeout: lockTimeoutMs, fileMustExist: true })
  try {
    connection.exec('BEGIN IMMEDIATE')
    for (const statement of statements) connection.exec(statement)
    connection.exec('COMMIT')
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    connection.close()
  }
}
