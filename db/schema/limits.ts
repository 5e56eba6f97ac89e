import type { Kit } from '@/db/kit'

/** What protective limits have counted, in all processes (docs/adr/0018). */
export function defineLimitTables({ table, key, integer, time, index }: Kit) {
  const limitWindows = table(
    'limit_windows',
    {
      /** The keyed hash of what is limited and for whom. */
      key: key('key').primaryKey(),
      count: integer('count').notNull(),
      endsAt: time('ends_at').notNull(),
    },
    (t) => [index('limit_windows_end_ix').on(t.endsAt)],
  )

  return { limitWindows }
}
