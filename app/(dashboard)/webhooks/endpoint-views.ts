import type { EndpointView } from '@/components/webhooks/endpoint-view'
import type { getWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'

/** Field by field: the row has the secrets too, which must not reach a browser. */
export function toEndpointView(row: Awaited<ReturnType<typeof getWebhookEndpoint>>): EndpointView {
  const {
    id,
    kind,
    url,
    description,
    events,
    status,
    disabledReason,
    failingSince,
    previousSecretExpiresAt,
    createdAt,
  } = row
  return {
    id,
    kind,
    url,
    description,
    events,
    status,
    disabledReason,
    failingSince,
    previousSecretExpiresAt,
    createdAt,
  }
}
