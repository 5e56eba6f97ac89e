import { and, asc, ne, or, sql, type SQL } from 'drizzle-orm'
import { eq } from '@/db/comparisons'
import { defineQuery, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { RowOf } from '@/db/scoped-tables'
import { isNotNullViolation, isUniqueViolation } from '@/db/violations'
import { maxOwnViews, maxTeamViews, teamAudience, type ViewedList } from '@/domain/saved-view'

type SavedViewRow = RowOf<ReadScope['tables']['savedViews']>

const viewsOfList = defineQuery(
  (scope: ReadScope, { userId, list }: Inputs<{ userId: string; list: string }>) => {
    const { savedViews, defaultViews } = scope.tables
    const { id, name, query, audience } = savedViews
    return scope.select(savedViews, {
      fields: { id, name, query, audience },
      leftJoin: {
        table: defaultViews,
        on: and(eq(defaultViews.viewId, id), eq(defaultViews.userId, userId))!,
        fields: { defaultFor: defaultViews.userId },
      },
      where: and(or(eq(audience, userId), eq(audience, teamAudience)), eq(savedViews.list, list))!,
      orderBy: [asc(name), asc(id)],
    })
  },
)

/** The views of a list that a member sees, by name; `defaultFor` is null for all but the member's default. */
export async function listSavedViews(scope: ReadScope, userId: string, list: ViewedList) {
  return await scope.run(viewsOfList, { userId, list })
}

/** A view that a member sees. */
export async function findSavedView(
  scope: ReadScope,
  userId: string,
  id: string,
): Promise<SavedViewRow | undefined> {
  const { savedViews } = scope.tables
  const isSeen = or(eq(savedViews.audience, userId), eq(savedViews.audience, teamAudience))
  const [view] = await scope
    .select(savedViews, { where: and(eq(savedViews.id, id), isSeen)!, limit: 1 })
    .execute()
  return view
}

/** Adds a view. Throws the violations that `isViewNameTaken` and `hasAllViews` recognize. */
export async function insertSavedView(
  scope: WriteScope,
  view: Omit<SavedViewRow, 'companyId' | 'position'>,
): Promise<void> {
  const maxRows = maxViewsOf(view.audience)
  await scope.insert(scope.tables.savedViews, view, { column: 'position', within: 'audience', maxRows })
}

/** Changes a view; `audience` moves it to another one. Throws the same violations as `insertSavedView`. */
export async function updateSavedView(
  scope: WriteScope,
  id: string,
  { audience, ...set }: { name?: string; query?: string; audience?: string | undefined; updatedAt: Date },
): Promise<void> {
  const { savedViews } = scope.tables
  const moved = audience && { audience, position: nextPosition(scope, audience) }
  await scope.update(savedViews, { ...set, ...moved }, eq(savedViews.id, id)).execute()
}

/** The position of the audience's next view; null when there is no room for it, which NOT NULL rejects. */
function nextPosition(scope: ReadScope, audience: string): SQL {
  const { savedViews } = scope.tables
  const next = sql`case when count(*) < ${maxViewsOf(audience)} then coalesce(max(${savedViews.position}), 0) + 1 end`
  return sql`(${scope.subselect(savedViews, next, eq(savedViews.audience, audience))})`
}

/** Deletes a view. For members whose default it was, the list opens without a view. */
export async function deleteSavedView(scope: WriteScope, id: string): Promise<void> {
  const { savedViews } = scope.tables
  await scope.delete(savedViews, eq(savedViews.id, id)).execute()
}

/** Deletes the views that only this member sees. */
export async function deleteViewsOf(scope: WriteScope, userId: string): Promise<void> {
  const { savedViews } = scope.tables
  await scope.delete(savedViews, eq(savedViews.audience, userId)).execute()
}

/** Sets the view in which a list opens for a member. */
export async function saveDefaultView(
  scope: WriteScope,
  row: { userId: string; list: string; viewId: string },
): Promise<void> {
  const { defaultViews } = scope.tables
  const { companyId, userId, list } = defaultViews
  await scope.upsert(defaultViews, row, [companyId, userId, list], { viewId: row.viewId }).execute()
}

/** Clears the member's default view of a list, if it is this one. */
export async function deleteDefaultView(scope: WriteScope, userId: string, viewId: string): Promise<void> {
  const { defaultViews } = scope.tables
  await scope
    .delete(defaultViews, and(eq(defaultViews.userId, userId), eq(defaultViews.viewId, viewId))!)
    .execute()
}

/** Clears this view as the default of all other members. */
export async function deleteDefaultsOfOthers(
  scope: WriteScope,
  userId: string,
  viewId: string,
): Promise<void> {
  const { defaultViews } = scope.tables
  await scope
    .delete(defaultViews, and(eq(defaultViews.viewId, viewId), ne(defaultViews.userId, userId))!)
    .execute()
}

/** Whether a view was rejected because its audience has another view of the list with this name. */
export function isViewNameTaken(error: unknown): boolean {
  return isUniqueViolation(error, {
    name: 'saved_views_name_uq',
    columns: 'saved_views.company_id, saved_views.audience, saved_views.list, saved_views.name',
  })
}

/** Whether a view was rejected because its audience has as many as it can have. */
export function hasAllViews(error: unknown): boolean {
  return isNotNullViolation(error, { table: 'saved_views', column: 'position' })
}

const maxViewsOf = (audience: string) => (audience === teamAudience ? maxTeamViews : maxOwnViews)
