import { Send } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { TableSkeleton } from '@/components/list/data-table'
import { ListView } from '@/components/list/list'
import { Badge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy-button'
import { DetailLayout } from '@/components/ui/detail-layout'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { deliveriesListOf } from '@/components/webhooks/deliveries-list'
import { deliveriesTable } from '@/components/webhooks/deliveries-table'
import { deliveryStateLabels, isUnderWay } from '@/components/webhooks/delivery-state'
import { EndpointActionsBar } from '@/components/webhooks/endpoint-actions-bar'
import { EndpointFacts } from '@/components/webhooks/endpoint-facts'
import { EndpointNotice } from '@/components/webhooks/endpoint-notice'
import { EndpointStatus } from '@/components/webhooks/endpoint-status'
import type { EndpointView } from '@/components/webhooks/endpoint-view'
import { KeepFresh } from '@/components/ui/keep-fresh'
import { SendAgainButton } from '@/components/webhooks/send-again-button'
import { deliveryStates } from '@/domain/webhook'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { listWebhookDeliveries } from '@/server/services/webhook/deliveries'
import {
  deleteEndpoint,
  replaySome,
  resendAllFailed,
  rotateSecret,
  sendTest,
  updateEndpoint,
} from '../actions'
import { History } from '../../history'
import { findEndpoint } from '../find-endpoint'
import { WebhooksLocked } from '../locked'

export const metadata: Metadata = { title: 'Webhook endpoint' }

const actions = { update: updateEndpoint, rotate: rotateSecret, remove: deleteEndpoint, test: sendTest }
const back = { href: '/webhooks', label: 'Webhooks' }

interface EndpointPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}

export default async function EndpointPage({ params, searchParams }: EndpointPageProps) {
  const { id } = await params
  const { context } = await requireSession()
  if (!isAllowed(context.actor, 'webhooks:write'))
    return (
      <>
        <PageHeader title="Webhook endpoint" back={back} />
        <WebhooksLocked />
      </>
    )
  // Loaded before streaming starts, because only then can an unknown endpoint answer 404.
  const endpoint = await findEndpoint(context, id)
  return (
    <>
      <PageHeader
        title={<code className="text-section break-all sm:text-title">{endpoint.url}</code>}
        beside={
          <span className="inline-flex flex-wrap items-center gap-1.5">
            <CopyButton value={endpoint.url} label="Copy URL" className="-my-1 -ml-2" />
            {endpoint.kind === 'kyc' && <Badge tone="accent">KYC webhook</Badge>}
            <EndpointStatus endpoint={endpoint} />
          </span>
        }
        description={endpoint.description}
        back={back}
        action={<EndpointActionsBar endpoint={endpoint} actions={actions} />}
      />
      <EndpointNotice endpoint={endpoint} />
      <DetailLayout facts={<EndpointFacts endpoint={endpoint} now={context.now} />}>
        <Suspense fallback={<TableSkeleton table={tableOf(endpoint, context)} rows={12} label="Loading" />}>
          <Deliveries context={context} endpoint={endpoint} searchParams={searchParams} />
        </Suspense>
        <Suspense>
          <History context={context} type="webhook_endpoint" id={id} />
        </Suspense>
      </DetailLayout>
    </>
  )
}

const tableOf = ({ status }: EndpointView, { now }: ServiceContext) =>
  deliveriesTable({ isEndpointEnabled: status === 'enabled', now })

interface DeliveriesProps {
  context: ServiceContext
  endpoint: EndpointView
  searchParams: Promise<SearchParams>
}

async function Deliveries({ context, endpoint, searchParams }: DeliveriesProps) {
  const { id, failingSince, status } = endpoint
  const list = deliveriesListOf(id)
  const { query, page } = await list.load(searchParams, {}, ({ state }, { cursor, limit }) =>
    listWebhookDeliveries(context, id, { state, cursor, limit }),
  )
  const states = [undefined, ...deliveryStates].map((state) => ({
    href: list.href({ state }),
    label: state === undefined ? 'All' : deliveryStateLabels[state].label,
    current: state === query.values.state,
  }))
  const replay = <SendAgainButton what="events" endpoint={{ id, failingSince }} send={replaySome} />
  return (
    <div>
      <ListView
        list={list}
        query={query}
        table={tableOf(endpoint, context)}
        rows={page.deliveries}
        nextCursor={page.nextCursor}
        filterBar={
          <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
            <SegmentedControl label="State of deliveries" items={states} />
            <div className="flex gap-2">
              {replay}
              <SendAgainButton what="failed" endpoint={{ id, failingSince }} send={resendAllFailed} />
            </div>
          </div>
        }
        empty={{
          icon: Send,
          title: 'No deliveries yet',
          description:
            'A delivery appears with each event that this endpoint receives. Send a test to see whether messages arrive, or replay what happened before.',
          action: replay,
        }}
      />
      <KeepFresh
        active={status === 'enabled' && page.deliveries.some((delivery) => isUnderWay(delivery, context.now))}
      />
    </div>
  )
}
