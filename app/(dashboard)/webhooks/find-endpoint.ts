import { notFound } from 'next/navigation'
import type { EndpointView } from '@/components/webhooks/endpoint-view'
import { idSchema } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { getWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'
import { orNotFound } from '../or-not-found'

/** Finds the endpoint of the page. Shows the not-found page if it is unknown or another company's. */
export async function findEndpoint(context: ServiceContext, id: string): Promise<EndpointView> {
  if (!idSchema.safeParse(id).success) notFound()
  return toEndpointView(await orNotFound(() => getWebhookEndpoint(context, id)))
}

/** Copies field by field, because the row also has the secrets, which must not reach a browser. */
export function toEndpointView(row: EndpointView): EndpointView {
  const { id, kind, url, description, events, status } = row
  const { disabledReason, failingSince, previousSecretExpiresAt, createdAt } = row
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
