import type { RequestParameters } from '@/components/requests/request-parameters'
import { isDomainError } from '@/domain/errors'
import { daysAfter } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { listRequests } from '@/server/services/request-log/list-requests'

const pageSize = 50

/** The page that the URL names. A cursor that belongs to another list, or to none, gives the first page and says so. */
export async function findRequests(
  context: ServiceContext,
  { request, key, status, route, from, to, cursor }: RequestParameters,
) {
  const filter = {
    requestId: request ?? undefined,
    apiKeyId: key ?? undefined,
    statusClass: status ?? undefined,
    route: route ?? undefined,
    from: from === null ? undefined : new Date(from),
    to: to === null ? undefined : daysAfter(new Date(to), 1),
  }
  const page = (at: string | undefined) => listRequests(context, { filter, cursor: at, limit: pageSize })
  try {
    return { ...(await page(cursor?.at(-1))), cursorRefused: false }
  } catch (error) {
    if (!isDomainError(error) || !error.details.violations?.some(({ field }) => field === 'cursor'))
      throw error
    return { ...(await page(undefined)), cursorRefused: true }
  }
}
