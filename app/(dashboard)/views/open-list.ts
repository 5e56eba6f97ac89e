import { redirect } from 'next/navigation'
import type { SearchParams } from 'nuqs/server'
import { viewHref, type ListViews } from '@/components/views/list-views'
import type { ViewedList } from '@/domain/saved-view'
import { isAllowed, type ServiceContext } from '@/server/context'
import { listViews } from '@/server/services/saved-view/saved-views'
import { deleteView, saveView, setDefaultView, updateView } from './actions'

const actions = { save: saveView, update: updateView, remove: deleteView, setDefault: setDefaultView }

/** The views of a list for its page. Without parameters in the URL, redirects to the member's default view. */
export async function openList(
  context: ServiceContext,
  list: ViewedList,
  searchParams: Promise<SearchParams>,
): Promise<ListViews> {
  const views = await listViews(context, list)
  const defaultView = views.find(({ isDefault }) => isDefault)
  if (defaultView && Object.keys(await searchParams).length === 0) redirect(viewHref(`/${list}`, defaultView))
  return { list, views, mayShare: isAllowed(context.actor, 'referral_codes:write'), actions }
}
