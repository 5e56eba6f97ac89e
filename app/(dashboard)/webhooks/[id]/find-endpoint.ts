import { notFound } from 'next/navigation'
import type { EndpointView } from '@/components/webhooks/endpoint-view'
import { isDomainError } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { getWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'
import { toEndpointView } from '../endpoint-views'

/** The endpoint of the page; an unknown one, or another company's, is the section's not-found page. */
export async function findEndpoint(context: ServiceContext, id: string): Promise<EndpointView> {
  if (!idSchema.safeParse(id).success) notFound()
  try {
    return toEndpointView(await getWebhookEndpoint(context, id))
  } catch (error) {
    if (isDomainError(error) && error.code === 'NOT_FOUND') notFound()
    throw error
  }
}
