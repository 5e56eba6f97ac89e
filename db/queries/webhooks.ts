import { and, asc, desc, isNull, or, sql } from 'drizzle-orm'
import { eq, gte, lt, lte } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { isUniqueViolation } from '@/db/violations'
import { firstIdAt } from '@/domain/ids'
import type { DeliveryState } from '@/domain/webhook'

const allEndpoints = defineQuery((scope: ReadScope) => {
  const { webhookEndpoints } = scope.tables
  return scope.select(webhookEndpoints, { orderBy: [asc(webhookEndpoints.id)] })
})

/** The company's webhook endpoints, oldest first. A company has few. */
export async function listWebhookEndpoints(scope: ReadScope) {
  return await scope.run(allEndpoints)
}
export type WebhookEndpointRow = Awaited<ReturnType<typeof listWebhookEndpoints>>[number]
export type NewWebhookEndpointRow = Omit<WebhookEndpointRow, 'companyId'>

const endpointById = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { webhookEndpoints } = scope.tables
  return scope.select(webhookEndpoints, { where: eq(webhookEndpoints.id, id), limit: 1 })
})

/** The company's webhook endpoint with this id. */
export async function findWebhookEndpoint(
  scope: ReadScope,
  id: string,
): Promise<WebhookEndpointRow | undefined> {
  return await scope.first(endpointById, { id })
}

/** The endpoint registered for KYC status changes: a company has one at most. */
export async function findKycWebhookEndpoint(scope: ReadScope): Promise<WebhookEndpointRow | undefined> {
  return (await listWebhookEndpoints(scope)).find(({ kind }) => kind === 'kyc')
}

/** Adds an endpoint. Throws the driver's unique violation for a second one of kind `kyc`, or at the same URL. */
export async function insertWebhookEndpoint(scope: WriteScope, row: NewWebhookEndpointRow): Promise<void> {
  await scope.insert(scope.tables.webhookEndpoints, row)
}

/** Whether an endpoint was rejected because the company has one of the same kind at this URL. */
export function isUrlTaken(error: unknown): boolean {
  return isUniqueViolation(error, {
    name: 'webhook_endpoints_url_uq',
    columns: 'webhook_endpoints.company_id, webhook_endpoints.kind, webhook_endpoints.url',
  })
}

/** Updates an endpoint and returns it. */
export async function updateWebhookEndpoint(
  scope: WriteScope,
  id: string,
  set: Partial<NewWebhookEndpointRow>,
): Promise<WebhookEndpointRow | undefined> {
  const { webhookEndpoints } = scope.tables
  const [row] = await scope.update(webhookEndpoints, set, eq(webhookEndpoints.id, id)).execute()
  return row
}

/** Sets the time since which every attempt has failed, unless it is set. */
export async function markFailing(scope: WriteScope, id: string, since: Date): Promise<void> {
  const { webhookEndpoints } = scope.tables
  await scope
    .update(
      webhookEndpoints,
      { failingSince: since },
      and(eq(webhookEndpoints.id, id), isNull(webhookEndpoints.failingSince)),
    )
    .execute()
}

/** Deletes at most `limit` deliveries to an endpoint with their attempts, and returns how many. */
export async function deleteDeliveriesTo(
  scope: WriteScope,
  endpointId: string,
  limit: number,
): Promise<number> {
  const { webhookDeliveries } = scope.tables
  const where = eq(webhookDeliveries.endpointId, endpointId)
  return await scope.deleteSlice(webhookDeliveries, { key: [webhookDeliveries.id], where, limit })
}

/** Deletes an endpoint that has no deliveries. Returns false when the company has no such endpoint. */
export async function deleteWebhookEndpoint(scope: WriteScope, id: string): Promise<boolean> {
  const { webhookEndpoints } = scope.tables
  return (await scope.delete(webhookEndpoints, eq(webhookEndpoints.id, id)).execute()).length > 0
}

export type WebhookDeliveryRow = NonNullable<Awaited<ReturnType<typeof findWebhookDelivery>>>

const deliveryById = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { webhookDeliveries } = scope.tables
  return scope.select(webhookDeliveries, { where: eq(webhookDeliveries.id, id), limit: 1 })
})

/** The company's webhook delivery with this id. */
export async function findWebhookDelivery(scope: ReadScope, id: string) {
  return await scope.first(deliveryById, { id })
}

export type NewWebhookDeliveryRow = Omit<WebhookDeliveryRow, 'companyId'>

/** Adds deliveries to the outbox. */
export async function insertWebhookDeliveries(
  scope: WriteScope,
  rows: readonly NewWebhookDeliveryRow[],
): Promise<void> {
  await scope.insertAll(scope.tables.webhookDeliveries, rows)
}

const dueDeliveries = defineQueryByShape(
  (
    scope: ReadScope,
    { endpointId, now }: Inputs<{ endpointId: string; now: Date }>,
    { limit }: { limit: number },
  ) => {
    const { webhookDeliveries } = scope.tables
    return scope.select(webhookDeliveries, {
      where: and(
        sql`due_at is not null`,
        eq(webhookDeliveries.endpointId, endpointId),
        lte(webhookDeliveries.dueAt, now),
      ),
      orderBy: [asc(webhookDeliveries.dueAt)],
      limit,
    })
  },
)

/** The deliveries to an endpoint that are due at `now`, longest due first. */
export async function listDueDeliveries(
  scope: ReadScope,
  endpointId: string,
  now: Date,
  limit: number,
): Promise<WebhookDeliveryRow[]> {
  return await scope.run(dueDeliveries({ limit }), { endpointId, now })
}

type DeliveryProgress = Partial<Pick<WebhookDeliveryRow, 'state' | 'attemptsCount' | 'dueAt' | 'endedAt'>>

/**
 * Updates a delivery that is still due at `dueAt`. Returns undefined when another process has changed it: of several
 * processes one leases a delivery, and an outcome that arrives after the lease has ended changes nothing.
 */
export async function moveWebhookDelivery(
  scope: WriteScope,
  { id, dueAt }: Pick<WebhookDeliveryRow, 'id' | 'dueAt'>,
  set: DeliveryProgress,
): Promise<WebhookDeliveryRow | undefined> {
  const { webhookDeliveries } = scope.tables
  const [row] = await scope
    .update(webhookDeliveries, set, and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.dueAt, dueAt!)))
    .execute()
  return row
}

/** The state of a delivery before its first attempt. */
const requeued = (now: Date) => ({ state: 'pending', attemptsCount: 0, dueAt: now, endedAt: null }) as const

/** Makes a delivery due at once, with all its attempts ahead, and returns it. */
export async function requeueDelivery(
  scope: WriteScope,
  id: string,
  now: Date,
): Promise<WebhookDeliveryRow | undefined> {
  const { webhookDeliveries } = scope.tables
  const [row] = await scope.update(webhookDeliveries, requeued(now), eq(webhookDeliveries.id, id)).execute()
  return row
}

/** Makes at most `limit` failed deliveries to an endpoint that were created since a time due at once; returns how many. */
export async function requeueFailedDeliveries(
  scope: WriteScope,
  endpointId: string,
  since: Date,
  now: Date,
  limit: number,
): Promise<number> {
  const { webhookDeliveries } = scope.tables
  const where = and(
    eq(webhookDeliveries.endpointId, endpointId),
    eq(webhookDeliveries.state, 'failed'),
    gte(webhookDeliveries.id, firstIdAt(since)),
  )!
  return await scope.updateSlice(webhookDeliveries, requeued(now), {
    key: [webhookDeliveries.id],
    where,
    limit,
  })
}

const deliveryPage = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<{ endpointId: string; state?: DeliveryState | undefined; after?: string | undefined }>,
    { hasState, isFirst, limit }: { hasState: boolean; isFirst: boolean; limit: number },
  ) => {
    const { webhookDeliveries } = scope.tables
    return scope.select(webhookDeliveries, {
      where: and(
        eq(webhookDeliveries.endpointId, inputs.endpointId),
        hasState ? eq(webhookDeliveries.state, inputs.state) : undefined,
        isFirst ? undefined : lt(webhookDeliveries.id, inputs.after),
      ),
      orderBy: [desc(webhookDeliveries.id)],
      limit,
    })
  },
)

/** One page of an endpoint's deliveries, newest first, after the one with this id. */
export async function listWebhookDeliveries(
  scope: ReadScope,
  endpointId: string,
  { state, after, limit }: { state?: DeliveryState | undefined; after?: string | undefined; limit: number },
): Promise<WebhookDeliveryRow[]> {
  const query = deliveryPage({ hasState: state !== undefined, isFirst: after === undefined, limit })
  return await scope.run(query, { endpointId, state, after })
}

const failedDeliveries = defineQueryByShape(
  (scope: ReadScope, { endpointId }: Inputs<{ endpointId: string }>, { limit }: { limit: number }) => {
    const { webhookDeliveries } = scope.tables
    const where = and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.state, 'failed'))
    return scope.select(webhookDeliveries, { fields: { id: webhookDeliveries.id }, where, limit })
  },
)

/** How many deliveries to an endpoint have failed and are not tried again, counted up to `max`. */
export async function countFailedDeliveries(
  scope: ReadScope,
  endpointId: string,
  max: number,
): Promise<number> {
  return (await scope.run(failedDeliveries({ limit: max }), { endpointId })).length
}

const attemptsOfDelivery = defineQuery((scope: ReadScope, { deliveryId }: Inputs<{ deliveryId: string }>) => {
  const { webhookAttempts } = scope.tables
  return scope.select(webhookAttempts, {
    where: eq(webhookAttempts.deliveryId, deliveryId),
    orderBy: [asc(webhookAttempts.number)],
  })
})

/** The attempts of one delivery, first to last. */
export async function listWebhookAttempts(scope: ReadScope, deliveryId: string) {
  return await scope.run(attemptsOfDelivery, { deliveryId })
}
export type WebhookAttemptRow = Awaited<ReturnType<typeof listWebhookAttempts>>[number]

/** Adds an attempt of a delivery, with the next number. */
export async function insertWebhookAttempt(
  scope: WriteScope,
  row: Omit<WebhookAttemptRow, 'companyId' | 'number'>,
): Promise<void> {
  await scope.insert(scope.tables.webhookAttempts, row, { column: 'number', within: 'deliveryId' })
}

/**
 * Deletes at most `limit` deliveries from before this time with their attempts, but none that was sent again since. Returns
 * how many.
 */
export async function deleteOldDeliveries(scope: WriteScope, before: Date, limit: number): Promise<number> {
  const { webhookDeliveries } = scope.tables
  const { id, endedAt, dueAt } = webhookDeliveries
  // Ids sort by time: the primary key finds what is old, and this runs every minute.
  const where = and(lt(id, firstIdAt(before)), or(lt(endedAt, before), lt(dueAt, before)))!
  return await scope.deleteSlice(webhookDeliveries, { key: [id], where, limit })
}
