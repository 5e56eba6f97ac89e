import type { Action } from '@/components/form/action-result'
import type { NewSavedView, SavedViewChanges, ViewedList } from '@/domain/saved-view'
import type { SavedView } from '@/server/services/saved-view/saved-views'

export interface ViewActions {
  save: Action<NewSavedView, { id: string }>
  update: Action<SavedViewChanges & { id: string; list: ViewedList }, { id: string }>
  remove: Action<string>
  setDefault: Action<{ id: string; isDefault: boolean }>
}

/** The saved views of a list that the member sees, and what the member can do with them. */
export interface ListViews {
  list: ViewedList
  views: readonly SavedView[]
  mayShare: boolean
  actions: ViewActions
}

/** The URL of the list at `path` in a view. */
export function viewHref(path: string, { id, query }: Pick<SavedView, 'id' | 'query'>): string {
  return `${path}?${query}${query && '&'}view=${id}`
}

/** The URL of the list at `path` without a view: without a parameter, the list opens in the default view. */
export function allHref(path: string, views: readonly SavedView[]): string {
  return hasDefault(views) ? `${path}?view=all` : path
}

/** Whether the list opens in a view. */
export const hasDefault = (views: readonly SavedView[]) => views.some(({ isDefault }) => isDefault)
