import { createLoader, type SearchParams } from 'nuqs/server'
import { deliveryParameters, type DeliveryParameters } from '@/components/webhooks/delivery-parameters'

const load = createLoader(deliveryParameters)

/** The list's state from the URL. What cannot be read is left out and named in `ignored`. */
export async function loadDeliveryParameters(
  searchParams: Promise<SearchParams>,
): Promise<{ parameters: DeliveryParameters; ignored: string[] }> {
  const given = await searchParams
  const loaded = load(given)
  const parameters = { ...loaded, cursor: loaded.cursor?.length ? loaded.cursor : null }
  return { parameters, ignored: given.state !== undefined && given.state !== loaded.state ? ['state'] : [] }
}
