/**
 * What makes a database reject writes while its rows are moved, and afterwards: triggers. They hold for every process
 * and cost nothing where there are none (docs/adr/0020).
 */
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { readOnly, type ReadOnlyReason } from '@/domain/errors'
import type { Schema } from './schema'
import { driverErrorOf } from './violations'

export interface WriteBlock {
  /**
   * Makes the database reject all writes, or those to one company's rows. Replaces the reason of an earlier call. When it
   * resolves, no transaction that began before can commit a write.
   */
  begin(reason: ReadOnlyReason, companyId: string | null): Promise<void>
  /** Makes the database accept these writes again, or only some kinds; does nothing when it does not reject them. */
  end(companyId: string | null, events?: readonly Trigger['event'][]): Promise<void>
}

export interface Trigger {
  name: string
  table: string
  event: 'INSERT' | 'UPDATE' | 'DELETE'
  /** The SQL condition on the row. */
  when: string
}

/** The tables whose rows move: all but those that concern one database. Limits go on counting calls meanwhile. */
export function tablesThatMove({ moves: _, limitWindows: _1, ...tables }: Schema) {
  return tables
}

const allEvents = ['INSERT', 'UPDATE', 'DELETE'] as const

/** The triggers of a block: for each event on every table whose rows move. */
export function triggersOf(
  schema: Schema,
  companyId: string | null,
  events: readonly Trigger['event'][] = allEvents,
): Trigger[] {
  return Object.values<PgTable>(tablesThatMove(schema)).flatMap((table) => {
    const column = companyId === null ? undefined : companyColumnOf(table)
    if (companyId !== null && !column) return []
    return events.map((event) => ({
      name: `write_block_${event.toLowerCase()}_${companyId ?? 'all'}`,
      table: getTableName(table),
      event,
      when: column
        ? `${event === 'INSERT' ? 'NEW' : 'OLD'}."${column.name}" = '${companyId!.replaceAll("'", "''")}'`
        : 'true',
    }))
  })
}

/** The column that holds the company to which a row belongs; a company belongs to itself. */
export function companyColumnOf(table: PgTable): PgColumn | undefined {
  const { id, companyId } = getTableColumns(table) as Record<string, PgColumn | undefined>
  return getTableName(table) === 'companies' ? id : companyId
}

/** What the triggers raise. */
export function messageOf(reason: ReadOnlyReason): string {
  return `referral-desk: ${reason}`
}

/** UNAVAILABLE with the reason when a write block rejected the write, otherwise the error itself. */
export function asReadOnly(error: unknown): unknown {
  const { message } = driverErrorOf(error)
  const reason = (['moving', 'moved'] as const).find((each) => message === messageOf(each))
  return reason ? readOnly(reason, error) : error
}
