import {
  deleteDefaultsOfOthers,
  deleteDefaultView,
  deleteSavedView,
  findSavedView,
  hasAllViews,
  insertSavedView,
  isViewNameTaken,
  listSavedViews,
  saveDefaultView,
  updateSavedView,
} from '@/db/queries/saved-views'
import type { WriteScope } from '@/db/scope'
import { DomainError, invalidArgument } from '@/domain/errors'
import { newId } from '@/domain/ids'
import {
  maxOwnViews,
  maxTeamViews,
  teamAudience,
  type NewSavedView,
  type SavedViewChanges,
  type ViewedList,
} from '@/domain/saved-view'
import { authorize, type ServiceContext } from '@/server/context'

/** A saved view as the member sees it. */
export interface SavedView {
  id: string
  name: string
  /** The query of the list's URL. */
  query: string
  /** Whether the whole team sees it. */
  isShared: boolean
  /** Whether the list opens in it for the member. */
  isDefault: boolean
}

/** The views of a list that the member sees: own ones and the team's, by name. */
export async function listViews(context: ServiceContext, list: ViewedList): Promise<SavedView[]> {
  const rows = await context.scope.read((scope) => listSavedViews(scope, memberOf(context), list))
  return rows.map(({ id, name, query, audience, defaultFor }) => ({
    id,
    name,
    query,
    isShared: audience === teamAudience,
    isDefault: defaultFor !== null,
  }))
}

/**
 * Saves a view. Returns its id. Throws INVALID_ARGUMENT for a name that another view of the list has, among the member's own or
 * among the team's; LIMIT_REACHED; PERMISSION_DENIED for a shared view by a member who cannot change codes.
 */
export async function saveView(
  context: ServiceContext,
  { list, name, query, isShared }: NewSavedView,
): Promise<string> {
  if (isShared) authorizeSharing(context)
  const { now } = context
  const id = newId(now)
  const audience = isShared ? teamAudience : memberOf(context)
  await explainingViolations(isShared, () =>
    context.scope.tx((scope) =>
      insertSavedView(scope, { id, audience, list, name, query, createdAt: now, updatedAt: now }),
    ),
  )
  return id
}

/**
 * Changes a view of this list that the member sees. Throws NOT_FOUND; INVALID_ARGUMENT when the view is of another list; and the
 * same errors as `saveView`.
 */
export async function updateView(
  context: ServiceContext,
  { id, list }: { id: string; list: ViewedList },
  { isShared: wanted, ...set }: SavedViewChanges,
): Promise<void> {
  const isShared = wanted ?? false
  await explainingViolations(isShared, () =>
    context.scope.tx(async (scope) => {
      const view = await requireView(context, scope, id)
      if (view.list !== list) throw invalidArgument('list', 'NOT_VALID', 'is not the list of this view')
      if (isShared || view.audience === teamAudience) authorizeSharing(context)
      const audience = wanted === undefined ? view.audience : wanted ? teamAudience : memberOf(context)
      const isMoved = audience !== view.audience
      if (isMoved) await deleteDefaultsOfOthers(scope, memberOf(context), id)
      await updateSavedView(scope, id, {
        ...set,
        audience: isMoved ? audience : undefined,
        updatedAt: context.now,
      })
    }),
  )
}

/** Deletes a view that the member sees. Throws NOT_FOUND; PERMISSION_DENIED for a shared one, as `saveView` does. */
export async function deleteView(context: ServiceContext, id: string): Promise<void> {
  await context.scope.tx(async (scope) => {
    const view = await requireView(context, scope, id)
    if (view.audience === teamAudience) authorizeSharing(context)
    await deleteSavedView(scope, id)
  })
}

/** Sets or clears the view in which its list opens for this member. Throws NOT_FOUND. */
export async function setDefaultView(context: ServiceContext, id: string, isDefault: boolean): Promise<void> {
  const userId = memberOf(context)
  await context.scope.tx(async (scope) => {
    const { list } = await requireView(context, scope, id)
    if (isDefault) await saveDefaultView(scope, { userId, list, viewId: id })
    else await deleteDefaultView(scope, userId, id)
  })
}

/** Members who may change codes may also share views and change shared ones. */
const authorizeSharing = (context: ServiceContext) => authorize(context, 'referral_codes:write')

function memberOf({ actor }: ServiceContext): string {
  if (actor.type !== 'staff') throw new DomainError('PERMISSION_DENIED', 'Only members have saved views.')
  return actor.userId
}

async function requireView(context: ServiceContext, scope: WriteScope, id: string) {
  const view = await findSavedView(scope, memberOf(context), id)
  if (!view) throw new DomainError('NOT_FOUND', 'This view was deleted.')
  return view
}

async function explainingViolations(isShared: boolean, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (isViewNameTaken(error))
      throw invalidArgument('name', 'NOT_VALID', 'is the name of another view of this list')
    if (hasAllViews(error))
      throw new DomainError(
        'LIMIT_REACHED',
        isShared
          ? `The team has ${maxTeamViews} views. Delete some first.`
          : `You have ${maxOwnViews} views. Delete some first.`,
      )
    throw error
  }
}
