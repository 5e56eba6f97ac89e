import {
  listRequests as findPage,
  listStatuses,
  type ListedRequest,
  type RequestFilter,
} from '@/db/queries/request-log'
import type { ReadScope } from '@/db/scope'
import { firstIdAt } from '@/domain/ids'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'

export type StatusClass = '2xx' | '3xx' | '4xx' | '5xx'

export interface ListRequests {
  filter: Omit<RequestFilter, 'status'> & {
    statusClass?: StatusClass | undefined
    from?: Date | undefined
    before?: Date | undefined
  }
  cursor?: string | undefined
  limit: number
}

/** A logged call with what pages show. */
export interface LoggedRequest extends Omit<ListedRequest, 'apiKeyId' | 'callerType' | 'keyName'> {
  /** The id and name of an API key. For tokens and unauthenticated callers, only the type is stored. */
  caller: { type: ListedRequest['callerType']; apiKeyId: string | null; keyName: string | null }
}

/**
 * One page of the API calls from the last 30 days, newest first. Throws INVALID_ARGUMENT for a cursor of another list;
 * PERMISSION_DENIED.
 */
export async function listRequests(
  context: ServiceContext,
  { filter, cursor, limit }: ListRequests,
): Promise<{ requests: LoggedRequest[]; nextCursor: string | null }> {
  authorize(context, 'credentials:read')
  const { statusClass, from, before, apiKeyId, route, requestId } = filter
  const binding = [
    'requests',
    context.scope.company.id,
    apiKeyId,
    statusClass,
    route,
    requestId,
    from,
    before,
  ]
  const beforeId =
    cursor === undefined ? before && firstIdAt(before) : (openCursor(binding, cursor)[0] as string)
  const page = { fromId: from && firstIdAt(from), beforeId, limit: limit + 1 }
  const rows = await context.scope.read((scope) =>
    findOfClass(scope, statusClass, (status) =>
      findPage(scope, { ...page, filter: { apiKeyId, status, route, requestId } }),
    ),
  )
  const requests = rows.slice(0, limit).map(present)
  return { requests, nextCursor: rows.length > limit ? sealCursor(binding, [requests.at(-1)!.id]) : null }
}

/** The rows of every status of a class, newest first: a page of each status, because the index orders rows within one. */
async function findOfClass(
  scope: ReadScope,
  statusClass: StatusClass | undefined,
  find: (status?: number) => Promise<ListedRequest[]>,
): Promise<ListedRequest[]> {
  if (!statusClass) return await find()
  const first = Number(statusClass[0]) * 100
  const pages: ListedRequest[] = []
  for (const status of await listStatuses(scope, first, first + 99)) pages.push(...(await find(status)))
  return pages.sort((a, b) => (a.id < b.id ? 1 : -1))
}

function present({ apiKeyId, callerType, keyName, ...call }: ListedRequest): LoggedRequest {
  return { ...call, caller: { type: callerType, apiKeyId, keyName } }
}
