import { and, asc, desc, eq, gt, gte, lt, lte } from 'drizzle-orm'
import { bound } from '@/db/prepared'
import type { Schema } from '@/db/schema'
import type { ReadScope, WriteScope } from '@/db/scope'

export type RequestRow = Schema['requestLog']['$inferSelect']
export type NewRequestRow = Omit<RequestRow, 'companyId'>

export async function insertRequest(scope: WriteScope, row: NewRequestRow): Promise<void> {
  await scope.insert(scope.tables.requestLog, row)
}

export interface RequestFilter {
  apiKeyId?: string | undefined
  status?: number | undefined
  route?: string | undefined
  requestId?: string | undefined
}

export interface RequestPage {
  filter: RequestFilter
  /** The page ends before the first row whose id is lower. */
  fromId?: string | undefined
  beforeId?: string | undefined
  limit: number
}

/** The newest calls that match, each with the name of its API key. */
export async function listRequests(
  scope: ReadScope,
  { filter, fromId, beforeId, limit }: RequestPage,
): Promise<ListedRequest[]> {
  const { requestLog, apiKeys } = scope.tables
  const given = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as RequestFilter
  const names = Object.keys(given) as (keyof RequestFilter)[]
  return await scope.run(
    ['request_log.list', limit, fromId && 'from', beforeId && 'before', ...names].join(' '),
    (s) =>
      s.select(requestLog, {
        fields: columnsOf(s),
        leftJoin: {
          table: apiKeys,
          on: eq(apiKeys.id, requestLog.apiKeyId),
          fields: { keyName: apiKeys.name },
        },
        where: and(
          ...names.map((name) => eq(requestLog[name], bound(requestLog[name], name))),
          fromId ? gte(requestLog.id, bound(requestLog.id, 'fromId')) : undefined,
          beforeId ? lt(requestLog.id, bound(requestLog.id, 'beforeId')) : undefined,
        ),
        orderBy: [desc(requestLog.id)],
        limit,
      }),
    { ...given, fromId, beforeId },
  )
}
export type ListedRequest = Pick<RequestRow, keyof ReturnType<typeof columnsOf>> & { keyName: string | null }

function columnsOf({ tables: { requestLog } }: ReadScope) {
  const { id, at, apiKeyId, callerType, method, route, status, durationMs, requestId, errorCode } = requestLog
  return { id, at, apiKeyId, callerType, method, route, status, durationMs, requestId, errorCode }
}

/** The statuses from `from` to `to` that the log holds, found by skipping from one to the next along the index. */
export async function listStatuses(scope: ReadScope, from: number, to: number): Promise<number[]> {
  const { requestLog } = scope.tables
  const statuses: number[] = []
  for (let after = from - 1; ;) {
    const [next] = await scope.run(
      'request_log.next_status',
      (s) =>
        s.select(requestLog, {
          fields: { status: requestLog.status },
          where: and(
            gt(requestLog.status, bound(requestLog.status, 'after')),
            lte(requestLog.status, bound(requestLog.status, 'to')),
          ),
          orderBy: [asc(requestLog.status)],
          limit: 1,
        }),
      { after, to },
    )
    if (!next) return statuses
    statuses.push((after = next.status))
  }
}

/** Forgets the oldest so many calls below this id; gives whether there are more. */
export async function deleteRequestsBefore(scope: WriteScope, id: string, limit: number): Promise<boolean> {
  const { requestLog } = scope.tables
  const oldest = await scope.run(
    `request_log.oldest ${limit}`,
    (s) =>
      s.select(requestLog, {
        fields: { id: requestLog.id },
        where: lt(requestLog.id, bound(requestLog.id, 'id')),
        orderBy: [asc(requestLog.id)],
        limit,
      }),
    { id },
  )
  const last = oldest.at(-1)
  if (last) await scope.deleteMany(requestLog, lte(requestLog.id, last.id))
  return oldest.length === limit
}
