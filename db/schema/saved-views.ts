import type { Kit } from '@/db/kit'
import type { CompanyColumn, MembershipsTable } from './companies'

/** Views of lists that members saved. */
export function defineSavedViewTables(kit: Kit, company: CompanyColumn, memberships: MembershipsTable) {
  const { table, text, key, integer, time, index, uniqueIndex, primaryKey, foreignKey } = kit

  const savedViews = table(
    'saved_views',
    {
      ...company(),
      id: text('id').notNull(),
      /** Who sees it: the member with this user id, or the whole team. */
      audience: key('audience').notNull(),
      /** Counts the views of an audience, to limit them. */
      position: integer('position').notNull(),
      /** The list that it is a view of: "codes". */
      list: text('list').notNull(),
      /** Compared exactly. */
      name: key('name').notNull(),
      /** The query of the list's URL: filters, order and rows a page. */
      query: text('query').notNull(),
      createdAt: time('created_at').notNull(),
      updatedAt: time('updated_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      uniqueIndex('saved_views_name_uq').on(t.companyId, t.audience, t.list, t.name),
      uniqueIndex('saved_views_position_uq').on(t.companyId, t.audience, t.position),
    ],
  )

  /** The view in which a list opens for a member. */
  const defaultViews = table(
    'default_views',
    {
      ...company(),
      userId: text('user_id').notNull(),
      list: text('list').notNull(),
      viewId: text('view_id').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.userId, t.list] }),
      index('default_views_view_ix').on(t.companyId, t.viewId),
      foreignKey({
        name: 'default_views_member_fk',
        columns: [t.companyId, t.userId],
        foreignColumns: [memberships.companyId, memberships.userId],
      }).onDelete('cascade'),
      foreignKey({
        name: 'default_views_view_fk',
        columns: [t.companyId, t.viewId],
        foreignColumns: [savedViews.companyId, savedViews.id],
      }).onDelete('cascade'),
    ],
  )

  return { savedViews, defaultViews }
}
