import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/skeleton'
import { AddEndpointButton } from '@/components/webhooks/add-endpoint-button'
import { WebhooksLocked } from '@/components/webhooks/webhooks-locked'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { createEndpoint } from './actions'
import { EndpointsList } from './list'

export const metadata: Metadata = { title: 'Webhooks' }

export default async function WebhooksPage() {
  const { context } = await requireSession('/webhooks')
  const mayWrite = isAllowed(context.actor, 'webhooks:write')
  return (
    <>
      <PageHeader
        title="Webhooks"
        description="Your own addresses that are told what happens, as it happens."
        action={mayWrite && <AddEndpointButton create={createEndpoint} />}
      />
      {mayWrite ? (
        <Suspense fallback={<TableSkeleton rows={4} columns={5} />}>
          <EndpointsList context={context} />
        </Suspense>
      ) : (
        <WebhooksLocked />
      )}
    </>
  )
}
