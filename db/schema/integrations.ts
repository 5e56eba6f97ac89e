import { sql } from 'drizzle-orm'
import type { Kit } from '@/db/kit'
import type { EventType } from '@/domain/events'
import type { CompanyColumn } from './companies'

/** What integrations stand on: answers that are given once, events and their delivery, and the log of calls. */
export function defineIntegrationTables(kit: Kit, company: CompanyColumn) {
  const {
    table,
    text,
    key,
    integer,
    boolean,
    time,
    json,
    oneOf,
    index,
    uniqueIndex,
    primaryKey,
    foreignKey,
  } = kit

  /** The first answer to a call with an Idempotency-Key, written in the transaction of its effect. */
  const idempotentAnswers = table(
    'idempotent_answers',
    {
      ...company(),
      /** The API key or token subject: callers do not meet in one another's keys. */
      caller: key('caller').notNull(),
      key: key('key').notNull(),
      fingerprint: text('fingerprint').notNull(),
      status: integer('status').notNull(),
      /** Encrypted. */
      body: text('body').notNull(),
      createdAt: time('created_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.caller, t.key] }),
      index('idempotent_answers_created_ix').on(t.companyId, t.createdAt),
    ],
  )

  const webhookEndpoints = table(
    'webhook_endpoints',
    {
      ...company(),
      id: text('id').notNull(),
      /** `kyc`: registered by `POST /v1/kyc/webhook`, which the company has one of. */
      kind: oneOf('kind', ['events', 'kyc']).notNull(),
      url: text('url').notNull(),
      description: text('description'),
      /** Null for all of them. */
      events: json<EventType[]>('events'),
      status: oneOf('status', ['enabled', 'disabled']).notNull(),
      /** Why the product disabled it by itself. */
      disabledReason: text('disabled_reason'),
      sealedSecret: text('sealed_secret').notNull(),
      /** The secret before the last rotation, which signs too until then. */
      sealedPreviousSecret: text('sealed_previous_secret'),
      previousSecretExpiresAt: time('previous_secret_expires_at'),
      /** Since when every attempt has failed. */
      failingSince: time('failing_since'),
      createdAt: time('created_at').notNull(),
      updatedAt: time('updated_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      uniqueIndex('webhook_endpoints_kyc_uq')
        .on(t.companyId)
        .where(sql`kind = 'kyc'`),
    ],
  )

  /** The outbox: one row for each event and endpoint, written in the transaction that causes the event. */
  const webhookDeliveries = table(
    'webhook_deliveries',
    {
      ...company(),
      id: text('id').notNull(),
      endpointId: text('endpoint_id').notNull(),
      /** The `webhook-id` of every attempt. */
      eventId: text('event_id').notNull(),
      eventType: text('event_type').notNull(),
      /** What is sent, byte for byte. */
      body: text('body').notNull(),
      state: oneOf('state', ['pending', 'delivered', 'failed']).notNull(),
      attemptsCount: integer('attempts_count').notNull(),
      /** When it is tried next; later while another process is at it. */
      dueAt: time('due_at'),
      createdAt: time('created_at').notNull(),
      endedAt: time('ended_at'),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      index('webhook_deliveries_due_ix')
        .on(t.companyId, t.endpointId, t.dueAt)
        .where(sql`due_at is not null`),
      index('webhook_deliveries_endpoint_ix').on(t.companyId, t.endpointId, t.id),
      index('webhook_deliveries_state_ix').on(t.companyId, t.endpointId, t.state, t.id),
      foreignKey({
        name: 'webhook_deliveries_endpoint_fk',
        columns: [t.companyId, t.endpointId],
        foreignColumns: [webhookEndpoints.companyId, webhookEndpoints.id],
      }).onDelete('cascade'),
    ],
  )

  const webhookAttempts = table(
    'webhook_attempts',
    {
      ...company(),
      deliveryId: text('delivery_id').notNull(),
      number: integer('number').notNull(),
      startedAt: time('started_at').notNull(),
      durationMs: integer('duration_ms').notNull(),
      succeeded: boolean('succeeded').notNull(),
      /** The status answered, or null when there was no answer. */
      status: integer('status'),
      /** Why there was no answer, in words. */
      problem: text('problem'),
      requestHeaders: json<Record<string, string>>('request_headers').notNull(),
      responseHeaders: json<Record<string, string>>('response_headers'),
      /** The beginning of what was answered. */
      responseBody: text('response_body'),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.deliveryId, t.number] }),
      foreignKey({
        name: 'webhook_attempts_delivery_fk',
        columns: [t.companyId, t.deliveryId],
        foreignColumns: [webhookDeliveries.companyId, webhookDeliveries.id],
      }).onDelete('cascade'),
    ],
  )

  /** Events that a verification provider has sent, so that each is applied once. */
  const providerEvents = table(
    'provider_events',
    { ...company(), eventId: key('event_id').notNull(), receivedAt: time('received_at').notNull() },
    (t) => [
      primaryKey({ columns: [t.companyId, t.eventId] }),
      index('provider_events_received_ix').on(t.companyId, t.receivedAt),
    ],
  )

  /** What API callers called: neither bodies nor paths, which may name people. */
  const requestLog = table(
    'request_log',
    {
      ...company(),
      id: text('id').notNull(),
      at: time('at').notNull(),
      apiKeyId: text('api_key_id'),
      /** The token's subject is a person; only that it was a token is kept. */
      callerType: oneOf('caller_type', ['apiKey', 'token', 'public', 'provider']).notNull(),
      method: text('method').notNull(),
      /** As documented, with parameters in braces. */
      route: text('route').notNull(),
      status: integer('status').notNull(),
      durationMs: integer('duration_ms').notNull(),
      requestId: text('request_id').notNull(),
      errorCode: text('error_code'),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      index('request_log_key_ix').on(t.companyId, t.apiKeyId, t.id),
      index('request_log_status_ix').on(t.companyId, t.status, t.id),
      index('request_log_route_ix').on(t.companyId, t.route, t.id),
      index('request_log_request_ix').on(t.companyId, t.requestId),
    ],
  )

  /** What a company set otherwise than the product's defaults. */
  const companySettings = table(
    'company_settings',
    {
      ...company(),
      requestsPerMinute: integer('requests_per_minute'),
      publicValidationsPerMinute: integer('public_validations_per_minute'),
      /** Proves that an event comes from the company's verification provider. */
      sealedProviderSecret: text('sealed_provider_secret'),
      updatedAt: time('updated_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.companyId] })],
  )

  return {
    idempotentAnswers,
    webhookEndpoints,
    webhookDeliveries,
    webhookAttempts,
    providerEvents,
    requestLog,
    companySettings,
  }
}
