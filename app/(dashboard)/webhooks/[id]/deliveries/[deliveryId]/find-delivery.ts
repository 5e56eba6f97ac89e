import { notFound } from 'next/navigation'
import type { AttemptView, DeliveryDetail } from '@/components/webhooks/delivery-view'
import { isDomainError } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { getWebhookDelivery } from '@/server/services/webhook/deliveries'

/** The delivery of the page; an unknown one, or another endpoint's, is the section's not-found page. */
export async function findDelivery(
  context: ServiceContext,
  endpointId: string,
  id: string,
): Promise<{ delivery: DeliveryDetail; attempts: readonly AttemptView[] }> {
  if (!idSchema.safeParse(id).success) notFound()
  try {
    const found = await getWebhookDelivery(context, id)
    if (found.delivery.endpointId !== endpointId) notFound()
    return found
  } catch (error) {
    if (isDomainError(error) && error.code === 'NOT_FOUND') notFound()
    throw error
  }
}
