import type { Kit } from '@/db/kit'

/** Moves of rows from this database to another one, or from another one to this. */
export function defineMoveTables({ table, text, time, json, oneOf }: Kit) {
  const moves = table('moves', {
    /** The same in both databases, so that only the move that began a copy continues it. */
    id: text('id').primaryKey(),
    /** Which side of the move this database is; `removed` in a source where the deletion of the moved rows has begun. */
    side: oneOf('side', ['source', 'target', 'removed']).notNull(),
    /** The company that moves; null for the whole database. */
    movedCompanyId: text('moved_company_id'),
    /** In the target: the key of the last row copied, by table. It is stored in the transaction that inserts that row. */
    lastKeys: json<Record<string, unknown[]>>('last_keys').notNull(),
    startedAt: time('started_at').notNull(),
    endedAt: time('ended_at'),
  })
  return { moves }
}
