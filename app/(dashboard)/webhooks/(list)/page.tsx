import { Webhook } from 'lucide-react'
import type { Metadata } from 'next'
import { DataTable } from '@/components/list/data-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { AddEndpointButton } from '@/components/webhooks/add-endpoint-button'
import { endpointsTable } from '@/components/webhooks/endpoints-table'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { listWebhookDeliveries } from '@/server/services/webhook/deliveries'
import { listWebhookEndpoints } from '@/server/services/webhook/webhook-endpoints'
import { createEndpoint } from '../actions'
import { toEndpointView } from '../find-endpoint'
import { WebhooksLocked } from '../locked'

export const metadata = {
  title: 'Webhooks',
  description: 'URLs that are notified when something happens.',
} satisfies Metadata

export default async function WebhooksPage() {
  const { context } = await requireSession()
  const mayWrite = isAllowed(context.actor, 'webhooks:write')
  return (
    <>
      <PageHeader {...metadata} action={mayWrite && <AddEndpointButton create={createEndpoint} />} />
      {mayWrite ? <EndpointsList context={context} /> : <WebhooksLocked />}
    </>
  )
}

const recentCount = 10

/** The company's endpoints, each with the states of its last deliveries: a company has few endpoints. */
async function EndpointsList({ context }: { context: ServiceContext }) {
  const endpoints = await Promise.all(
    (await listWebhookEndpoints(context)).map(async (row) => {
      const { deliveries } = await listWebhookDeliveries(context, row.id, { limit: recentCount })
      return { ...toEndpointView(row), recent: deliveries.map(({ state }) => state) }
    }),
  )
  if (endpoints.length > 0) return <DataTable table={endpointsTable} rows={endpoints} />
  return (
    <Card>
      <EmptyState
        icon={Webhook}
        title="No webhook endpoints yet"
        description="An endpoint receives a message when a code, a referral, a bonus or an identity check changes, so your systems do not have to poll. Add one to get started."
      />
    </Card>
  )
}
