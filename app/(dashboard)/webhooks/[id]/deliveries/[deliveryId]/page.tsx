import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { AttemptsCard } from '@/components/webhooks/attempts-card'
import { BodyCard } from '@/components/webhooks/body-card'
import { DeliveryFacts } from '@/components/webhooks/delivery-facts'
import { DeliveryTitle } from '@/components/webhooks/delivery-title'
import { isUnderWay } from '@/components/webhooks/delivery-view'
import { EndpointLayout } from '@/components/webhooks/endpoint-layout'
import { deliveryPath, endpointPath } from '@/components/webhooks/endpoint-view'
import { KeepFresh } from '@/components/webhooks/keep-fresh'
import { ResendButton } from '@/components/webhooks/resend-button'
import { WebhooksLocked } from '@/components/webhooks/webhooks-locked'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { resendDelivery } from '../../../actions'
import { findEndpoint } from '../../find-endpoint'
import { findDelivery } from './find-delivery'

export const metadata: Metadata = { title: 'Webhook delivery' }

export default async function DeliveryPage({
  params,
}: {
  params: Promise<{ id: string; deliveryId: string }>
}) {
  const { id, deliveryId } = await params
  const { context } = await requireSession(deliveryPath(id, deliveryId))
  if (!isAllowed(context.actor, 'webhooks:write'))
    return (
      <>
        <PageHeader title="Webhook delivery" />
        <WebhooksLocked />
      </>
    )
  const [endpoint, { delivery, attempts }] = await Promise.all([
    findEndpoint(context, id),
    findDelivery(context, id, deliveryId),
  ])
  const { eventType, state, body } = delivery
  return (
    <>
      <PageHeader
        title={<DeliveryTitle eventType={eventType} state={state} />}
        back={{ href: endpointPath(id), label: 'Endpoint' }}
        action={<ResendButton delivery={{ id: deliveryId, state }} resend={resendDelivery} />}
      />
      <EndpointLayout facts={<DeliveryFacts delivery={delivery} endpoint={endpoint} now={context.now} />}>
        <AttemptsCard attempts={attempts} />
        <BodyCard body={body} />
      </EndpointLayout>
      <KeepFresh active={endpoint.status === 'enabled' && isUnderWay(delivery, context.now)} />
    </>
  )
}
