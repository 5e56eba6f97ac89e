import type { SearchParams } from 'nuqs/server'
import { ListNotice } from '@/components/codes/list-notice'
import { DeliveriesEmpty } from '@/components/webhooks/deliveries-empty'
import { DeliveriesTable } from '@/components/webhooks/deliveries-table'
import { DeliveryFilter } from '@/components/webhooks/delivery-filter'
import { DeliveryPages } from '@/components/webhooks/delivery-pages'
import { isUnderWay } from '@/components/webhooks/delivery-view'
import type { EndpointView } from '@/components/webhooks/endpoint-view'
import { KeepFresh } from '@/components/webhooks/keep-fresh'
import { ResendFailedButton } from '@/components/webhooks/resend-failed-button'
import type { ServiceContext } from '@/server/context'
import { resendAllFailed } from '../actions'
import { findDeliveries } from './find-deliveries'
import { loadDeliveryParameters } from './search-params'

interface DeliveriesProps {
  context: ServiceContext
  endpoint: EndpointView
  searchParams: Promise<SearchParams>
}

/** The page of deliveries that the URL names. */
export async function Deliveries({ context, endpoint, searchParams }: DeliveriesProps) {
  const { parameters: asked, ignored } = await loadDeliveryParameters(searchParams)
  const { deliveries, nextCursor, cursorRefused } = await findDeliveries(context, endpoint.id, asked)
  const parameters = cursorRefused ? { ...asked, cursor: null } : asked
  const isEnabled = endpoint.status === 'enabled'
  const { id, failingSince } = endpoint
  return (
    <div>
      <ListNotice ignored={ignored} cursorRefused={cursorRefused} />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <DeliveryFilter endpointId={id} state={parameters.state} />
        <ResendFailedButton endpoint={{ id, failingSince }} resend={resendAllFailed} />
      </div>
      {deliveries.length > 0 ? (
        <>
          <DeliveriesTable deliveries={deliveries} isEndpointEnabled={isEnabled} now={context.now} />
          <DeliveryPages
            endpointId={id}
            parameters={parameters}
            nextCursor={nextCursor}
            shown={deliveries.length}
          />
        </>
      ) : (
        <DeliveriesEmpty endpointId={id} state={parameters.state} />
      )}
      <KeepFresh active={isEnabled && deliveries.some((delivery) => isUnderWay(delivery, context.now))} />
    </div>
  )
}
