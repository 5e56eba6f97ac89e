import { and, asc, desc } from 'drizzle-orm'
import { eq, gt, gte, lt, lte } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, filterNames, type Inputs } from '@/db/query'
import type { Schema } from '@/db/schema'
import type { ReadScope, WriteScope } from '@/db/scope'
import { columnsOf } from '@/db/scoped-tables'

type RequestRow = Schema['requestLog']['$inferSelect']
export type NewRequestRow = Omit<RequestRow, 'companyId'>

/** Adds requests to the log. */
export async function insertRequests(scope: WriteScope, rows: readonly NewRequestRow[]): Promise<void> {
  await scope.insertAll(scope.tables.requestLog, rows)
}

export interface RequestFilter {
  apiKeyId?: string | undefined
  status?: number | undefined
  route?: string | undefined
  requestId?: string | undefined
}

interface RequestPage {
  filter: RequestFilter
  /** Only requests with this id or a later one. */
  fromId?: string | undefined
  /** Only requests with an earlier id. */
  beforeId?: string | undefined
  limit: number
}

const requestPage = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<RequestFilter & { fromId?: string; beforeId?: string }>,
    shape: { filters: (keyof RequestFilter)[]; hasFrom: boolean; hasBefore: boolean; limit: number },
  ) => {
    const { requestLog, apiKeys } = scope.tables
    const { companyId: _, ...fields } = columnsOf(requestLog)
    return scope.select(requestLog, {
      fields,
      leftJoin: {
        table: apiKeys,
        on: eq(apiKeys.id, requestLog.apiKeyId),
        fields: { keyName: apiKeys.name },
      },
      where: and(
        ...shape.filters.map((name) => eq(requestLog[name], inputs[name])),
        shape.hasFrom ? gte(requestLog.id, inputs.fromId) : undefined,
        shape.hasBefore ? lt(requestLog.id, inputs.beforeId) : undefined,
      ),
      orderBy: [desc(requestLog.id)],
      limit: shape.limit,
    })
  },
)

/** The newest matching requests, each with the name of its API key. */
export async function listRequests(
  scope: ReadScope,
  { filter, fromId, beforeId, limit }: RequestPage,
): Promise<ListedRequest[]> {
  const query = requestPage({
    filters: filterNames(filter),
    hasFrom: fromId !== undefined,
    hasBefore: beforeId !== undefined,
    limit,
  })
  return await scope.run(query, { ...filter, fromId, beforeId })
}
export type ListedRequest = NewRequestRow & { keyName: string | null }

const nextStatus = defineQuery((scope: ReadScope, { after, to }: Inputs<{ after: number; to: number }>) => {
  const { requestLog } = scope.tables
  const { status } = requestLog
  return scope.select(requestLog, {
    fields: { status },
    where: and(gt(status, after), lte(status, to)),
    orderBy: [asc(status)],
    limit: 1,
  })
})

/** The statuses between `from` and `to` in the log, found by skipping along the index from each to the next. */
export async function listStatuses(scope: ReadScope, from: number, to: number): Promise<number[]> {
  const statuses: number[] = []
  for (let after = from - 1; ;) {
    const next = await scope.first(nextStatus, { after, to })
    if (!next) return statuses
    statuses.push((after = next.status))
  }
}

/** Deletes at most `limit` requests below this id, and returns how many. */
export async function deleteRequestsBefore(scope: WriteScope, id: string, limit: number): Promise<number> {
  const { requestLog } = scope.tables
  return await scope.deleteSlice(requestLog, { key: [requestLog.id], where: lt(requestLog.id, id), limit })
}
