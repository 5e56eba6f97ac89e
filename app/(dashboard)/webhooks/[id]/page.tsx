import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/skeleton'
import { EndpointActionsBar } from '@/components/webhooks/endpoint-actions-bar'
import { EndpointFacts } from '@/components/webhooks/endpoint-facts'
import { EndpointLayout } from '@/components/webhooks/endpoint-layout'
import { EndpointNotice } from '@/components/webhooks/endpoint-notice'
import { EndpointTitle } from '@/components/webhooks/endpoint-title'
import { endpointPath } from '@/components/webhooks/endpoint-view'
import { WebhooksLocked } from '@/components/webhooks/webhooks-locked'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { pathWithQuery } from '../../path-with-query'
import { deleteEndpoint, rotateSecret, sendTest, updateEndpoint } from '../actions'
import { Deliveries } from './deliveries'
import { findEndpoint } from './find-endpoint'

export const metadata: Metadata = { title: 'Webhook endpoint' }

const actions = { update: updateEndpoint, rotate: rotateSecret, remove: deleteEndpoint, test: sendTest }
const back = { href: '/webhooks', label: 'Webhooks' }

export default async function EndpointPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}) {
  const { id } = await params
  const { context } = await requireSession(pathWithQuery(endpointPath(id), await searchParams))
  if (!isAllowed(context.actor, 'webhooks:write'))
    return (
      <>
        <PageHeader title="Webhook endpoint" back={back} />
        <WebhooksLocked />
      </>
    )
  // Before anything is sent: an unknown endpoint answers 404, which a page that has begun to stream no longer can.
  const endpoint = await findEndpoint(context, id)
  return (
    <>
      <PageHeader
        title={<EndpointTitle endpoint={endpoint} />}
        description={endpoint.description}
        back={back}
        action={<EndpointActionsBar endpoint={endpoint} actions={actions} />}
      />
      <EndpointNotice endpoint={endpoint} />
      <EndpointLayout facts={<EndpointFacts endpoint={endpoint} now={context.now} />}>
        <Suspense fallback={<TableSkeleton rows={12} columns={5} />}>
          <Deliveries context={context} endpoint={endpoint} searchParams={searchParams} />
        </Suspense>
      </EndpointLayout>
    </>
  )
}
