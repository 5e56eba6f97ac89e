import { EndpointsEmpty } from '@/components/webhooks/endpoints-empty'
import { EndpointsTable } from '@/components/webhooks/endpoints-table'
import type { ServiceContext } from '@/server/context'
import { listWebhookDeliveries } from '@/server/services/webhook/deliveries'
import { listWebhookEndpoints } from '@/server/services/webhook/webhook-endpoints'
import { toEndpointView } from './endpoint-views'

const recentCount = 10

/** The company's endpoints, each with how its last deliveries stand: a company has few endpoints. */
export async function EndpointsList({ context }: { context: ServiceContext }) {
  const rows = await listWebhookEndpoints(context)
  if (rows.length === 0) return <EndpointsEmpty />
  const endpoints = await Promise.all(
    rows.map(async (row) => {
      const { deliveries } = await listWebhookDeliveries(context, row.id, { limit: recentCount })
      return { ...toEndpointView(row), recent: deliveries.map(({ state }) => state) }
    }),
  )
  return <EndpointsTable endpoints={endpoints} />
}
