import type { SearchParams } from 'nuqs/server'
import { ListNotice } from '@/components/codes/list-notice'
import { ActiveFilters } from '@/components/requests/active-filters'
import { RequestFilters } from '@/components/requests/request-filters'
import { RequestPages } from '@/components/requests/request-pages'
import { setFilters } from '@/components/requests/request-parameters'
import { RequestsEmpty } from '@/components/requests/requests-empty'
import { RequestsTable } from '@/components/requests/requests-table'
import type { ServiceContext } from '@/server/context'
import { findRequests } from './find-requests'
import { loadChoices } from './load-choices'
import { loadRequestParameters } from './search-params'

/** The filters and the page of the log that the URL names. */
export async function RequestsList({
  context,
  searchParams,
}: {
  context: ServiceContext
  searchParams: Promise<SearchParams>
}) {
  const choices = await loadChoices(context)
  const { parameters: asked, ignored } = await loadRequestParameters(searchParams, choices)
  const { requests, nextCursor, cursorRefused } = await findRequests(context, asked)
  const parameters = cursorRefused ? { ...asked, cursor: null } : asked
  const isFiltered = setFilters(parameters).length > 0
  return (
    <>
      <ListNotice ignored={ignored} cursorRefused={cursorRefused} />
      {(requests.length > 0 || isFiltered) && <RequestFilters choices={choices} />}
      <div className="transition-opacity peer-data-pending:opacity-60">
        <ActiveFilters parameters={parameters} choices={choices} />
        {requests.length > 0 ? (
          <RequestsTable requests={requests} />
        ) : (
          <RequestsEmpty parameters={parameters} choices={choices} />
        )}
        {requests.length > 0 && (
          <RequestPages parameters={parameters} nextCursor={nextCursor} shown={requests.length} />
        )}
      </div>
    </>
  )
}
