import { sql } from 'drizzle-orm'
import type { Kit } from '@/db/kit'
import type { Brand } from '@/domain/company/brand'
import type { EventType } from '@/domain/events'
import type { CompanyColumn } from './companies'

/** Tables for integrations: idempotent answers, events, webhooks, provider events, the request log and company settings. */
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

  /** The answer to the first request with an Idempotency-Key, written in the transaction of its effect. */
  const idempotentAnswers = table(
    'idempotent_answers',
    {
      ...company(),
      /** The API key or JWT subject: each caller has idempotency keys of its own. */
      caller: key('caller').notNull(),
      key: key('key').notNull(),
      fingerprint: text('fingerprint').notNull(),
      status: integer('status').notNull(),
      /** The headers and the body, encrypted. */
      body: text('body').notNull(),
      /** The keyed hash of the user that the request named, to delete the answer when that person is erased. */
      personHash: text('person_hash'),
      createdAt: time('created_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.caller, t.key] }),
      index('idempotent_answers_person_ix').on(t.companyId, t.personHash),
      index('idempotent_answers_created_ix').on(t.companyId, t.createdAt),
    ],
  )

  const webhookEndpoints = table(
    'webhook_endpoints',
    {
      ...company(),
      id: text('id').notNull(),
      /** `kyc`: registered by `POST /v1/kyc/webhook`, at most one for each company. */
      kind: oneOf('kind', ['events', 'kyc']).notNull(),
      url: text('url').notNull(),
      description: text('description'),
      /** Null for all events. */
      events: json<EventType[]>('events'),
      status: oneOf('status', ['enabled', 'disabled']).notNull(),
      /** Why it was disabled automatically. */
      disabledReason: text('disabled_reason'),
      sealedSecret: text('sealed_secret').notNull(),
      /** The secret before the last rotation, which also signs until it expires. */
      sealedPreviousSecret: text('sealed_previous_secret'),
      previousSecretExpiresAt: time('previous_secret_expires_at'),
      /** The time since which every attempt has failed. */
      failingSince: time('failing_since'),
      createdAt: time('created_at').notNull(),
      updatedAt: time('updated_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      uniqueIndex('webhook_endpoints_kyc_uq')
        .on(t.companyId)
        .where(sql`kind = 'kyc'`),
      uniqueIndex('webhook_endpoints_url_uq').on(t.companyId, t.kind, t.url),
    ],
  )

  /** What happened, one row for each event, written in the transaction that causes it. */
  const events = table(
    'events',
    {
      ...company(),
      /** The `webhook-id` of its deliveries. */
      id: text('id').notNull(),
      /** Increases within the company in the order of commits, for keyset pagination. */
      position: integer('position').notNull(),
      type: text('type').$type<EventType>().notNull(),
      at: time('at').notNull(),
      /** JSON as text: a replayed message has the same bytes. */
      data: text('data').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      uniqueIndex('events_position_uq').on(t.companyId, t.position),
      index('events_type_ix').on(t.companyId, t.type, t.position),
    ],
  )

  /** The outbox: one row for each event and endpoint, written in the transaction of the event. */
  const webhookDeliveries = table(
    'webhook_deliveries',
    {
      ...company(),
      id: text('id').notNull(),
      endpointId: text('endpoint_id').notNull(),
      /** The `webhook-id` of every attempt. */
      eventId: text('event_id').notNull(),
      eventType: text('event_type').notNull(),
      /** The request body, byte for byte. */
      body: text('body').notNull(),
      state: oneOf('state', ['pending', 'delivered', 'failed']).notNull(),
      attemptsCount: integer('attempts_count').notNull(),
      /** When the next attempt is due; a process leases a delivery by moving this into the future. */
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
      /** The HTTP status of the response; null without a response. */
      status: integer('status'),
      /** Why there was no response. */
      problem: text('problem'),
      requestHeaders: json<Record<string, string>>('request_headers').notNull(),
      responseHeaders: json<Record<string, string>>('response_headers'),
      /** The beginning of the response body. */
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

  /** Events received from the verification provider, so that each is applied once. */
  const providerEvents = table(
    'provider_events',
    { ...company(), eventId: key('event_id').notNull(), receivedAt: time('received_at').notNull() },
    (t) => [
      primaryKey({ columns: [t.companyId, t.eventId] }),
      index('provider_events_received_ix').on(t.companyId, t.receivedAt),
    ],
  )

  /** API requests, without bodies and paths, which may contain personal data. */
  const requestLog = table(
    'request_log',
    {
      ...company(),
      id: text('id').notNull(),
      at: time('at').notNull(),
      apiKeyId: text('api_key_id'),
      /** The subject of a JWT is a person, so only the type of caller is stored. */
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

  /** The settings that a company has changed from their defaults; null is the default. */
  const companySettings = table(
    'company_settings',
    {
      ...company(),
      requestsPerMinute: integer('requests_per_minute'),
      publicValidationsPerMinute: integer('public_validations_per_minute'),
      /** Authenticates events of the company's verification provider. */
      sealedProviderSecret: text('sealed_provider_secret'),
      /** How the company appears where its codes are shared. */
      brand: json<Brand>('brand'),
      /** For how many days the audit log keeps its entries; null to keep them forever. */
      auditRetentionDays: integer('audit_retention_days'),
      updatedAt: time('updated_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.companyId] })],
  )

  return {
    idempotentAnswers,
    webhookEndpoints,
    events,
    webhookDeliveries,
    webhookAttempts,
    providerEvents,
    requestLog,
    companySettings,
  }
}
