import type { Find } from '@/components/list/define-list'
import type { requestsList } from '@/components/requests/requests-list'
import { periodOf } from '@/domain/days'
import type { ServiceContext } from '@/server/context'
import { listRequests, type LoggedRequest } from '@/server/services/request-log/list-requests'

/** Finds the page of requests for the list's URL. */
export function findRequests(context: ServiceContext): Find<typeof requestsList, LoggedRequest> {
  return async ({ request, key, status, route, from, to }, { cursor, limit }) => {
    const { requests, nextCursor } = await listRequests(context, {
      filter: {
        requestId: request,
        apiKeyId: key,
        statusClass: status,
        route,
        ...periodOf({ from, to }, context.scope.company.timeZone),
      },
      cursor,
      limit,
    })
    return { rows: requests, nextCursor }
  }
}
