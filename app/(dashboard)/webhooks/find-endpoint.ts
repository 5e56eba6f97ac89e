import { notFound } from 'next/navigation'
import type { EndpointView } from '@/components/webhooks/endpoint-view'
import { idSchema } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { getWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'
import { orNotFound } from '../or-not-found'

/** The endpoint of the page; an unknown one, or another company's, is the section's not-found page. */
export async function findEndpoint(context: ServiceContext, id: string): Promise<EndpointView> {
  if (!idSchema.safeParse(id).success) notFound()
  return toEndpointView(await orNotFound(() => getWebhookEndpoint(context, id)))
}

/** Field by field: the row has the secrets too, which must not reach a browser. */
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
