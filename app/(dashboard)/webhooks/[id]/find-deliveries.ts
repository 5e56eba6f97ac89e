import type { DeliveryParameters } from '@/components/webhooks/delivery-parameters'
import { isDomainError } from '@/domain/errors'
import type { ServiceContext } from '@/server/context'
import { listWebhookDeliveries } from '@/server/services/webhook/deliveries'

const pageSize = 25

/** The page that the URL names. A cursor that belongs to another list, or to none, gives the first page and says so. */
export async function findDeliveries(
  context: ServiceContext,
  endpointId: string,
  { state, cursor }: DeliveryParameters,
) {
  const page = (at: string | undefined) =>
    listWebhookDeliveries(context, endpointId, { state: state ?? undefined, cursor: at, limit: pageSize })
  try {
    return { ...(await page(cursor?.at(-1))), cursorRefused: false }
  } catch (error) {
    if (!isDomainError(error) || !error.details.violations?.some(({ field }) => field === 'cursor'))
      throw error
    return { ...(await page(undefined)), cursorRefused: true }
  }
}
