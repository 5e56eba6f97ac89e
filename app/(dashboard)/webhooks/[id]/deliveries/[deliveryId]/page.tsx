import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { SearchParams } from 'nuqs/server'
import { listHrefFrom } from '@/components/list/neighbors'
import { endpointPath } from '@/components/paths'
import { StateBadge } from '@/components/state-badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { DetailLayout } from '@/components/ui/detail-layout'
import { PageHeader } from '@/components/ui/page-header'
import { prettyJson } from '@/components/webhooks/attempt-text'
import { AttemptsCard } from '@/components/webhooks/attempts-card'
import { DeliveryFacts } from '@/components/webhooks/delivery-facts'
import { isUnderWay } from '@/components/webhooks/delivery-state'
import { KeepFresh } from '@/components/ui/keep-fresh'
import { ResendButton } from '@/components/webhooks/resend-button'
import { idSchema } from '@/domain/ids'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { getWebhookDelivery } from '@/server/services/webhook/deliveries'
import { orNotFound } from '../../../../or-not-found'
import { resendDelivery } from '../../../actions'
import { findEndpoint } from '../../../find-endpoint'
import { WebhooksLocked } from '../../../locked'

export const metadata: Metadata = { title: 'Webhook delivery' }

interface DeliveryPageProps {
  params: Promise<{ id: string; deliveryId: string }>
  searchParams: Promise<SearchParams>
}

export default async function DeliveryPage({ params, searchParams }: DeliveryPageProps) {
  const { id, deliveryId } = await params
  const { context } = await requireSession()
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
        title={<span className="font-mono text-section break-all sm:text-title">{eventType}</span>}
        beside={
          // role="status", because the page refreshes itself.
          <span role="status" className="inline-flex">
            <StateBadge of="delivery" state={state} />
          </span>
        }
        back={{ href: listHrefFrom(endpointPath(id), await searchParams), label: 'Endpoint' }}
        action={<ResendButton delivery={{ id: deliveryId, state }} resend={resendDelivery} />}
      />
      <DetailLayout facts={<DeliveryFacts delivery={delivery} endpoint={endpoint} now={context.now} />}>
        <AttemptsCard attempts={attempts} />
        <Card>
          <CardHeader
            title="Body"
            description="Formatted for reading; sent and signed without line breaks."
          />
          <CardBody>
            <CodeBlock label="Body" code={prettyJson(body)} scroll />
          </CardBody>
        </Card>
      </DetailLayout>
      <KeepFresh active={endpoint.status === 'enabled' && isUnderWay(delivery, context.now)} />
    </>
  )
}

/** Finds the delivery of the page. Shows the not-found page if it is unknown or another endpoint's. */
async function findDelivery(context: ServiceContext, endpointId: string, id: string) {
  if (!idSchema.safeParse(id).success) notFound()
  const found = await orNotFound(() => getWebhookDelivery(context, id))
  if (found.delivery.endpointId !== endpointId) notFound()
  return found
}
