import {
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server'
import { cursorPages } from '@/components/ui/cursor-pages'
import { deliveryStates } from '@/domain/webhook'
import { endpointPath } from './endpoint-view'

/** All state of an endpoint's list of deliveries, as it stands in the URL. */
export const deliveryParameters = {
  state: parseAsStringLiteral(deliveryStates),
  /** The cursors of the pages gone through, this one's last: what "Previous" goes back along. */
  cursor: parseAsArrayOf(parseAsString),
}
export type DeliveryParameters = inferParserType<typeof deliveryParameters>

const serialize = createSerializer(deliveryParameters)

export const deliveriesHref = (endpointId: string, parameters: Partial<DeliveryParameters>) =>
  serialize(endpointPath(endpointId), parameters)

export const pageHrefs = (endpointId: string, parameters: DeliveryParameters, nextCursor: string | null) =>
  cursorPages(parameters.cursor, nextCursor, (cursor) =>
    deliveriesHref(endpointId, { ...parameters, cursor }),
  )
