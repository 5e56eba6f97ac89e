import type { Table } from '@/components/list/data-table'
import { endpointPath } from '@/components/paths'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/class-names'
import { RelativeTime } from '@/components/ui/time'
import type { DeliveryState } from '@/domain/webhook'
import { EndpointStatus, EndpointStatusDetail } from './endpoint-status'
import type { EndpointView } from './endpoint-view'
import { EventBadges } from './event-badges'

interface ListedEndpoint extends EndpointView {
  /** The states of its last deliveries, newest first. */
  recent: readonly DeliveryState[]
}

export const endpointsTable: Table<ListedEndpoint> = {
  label: 'Webhook endpoints',
  keyOf: ({ id }) => id,
  hrefOf: ({ id }) => endpointPath(id),
  columns: [
    {
      header: 'Endpoint',
      cell: ({ url, kind, description }) => (
        <>
          <span className="font-mono">{url}</span>
          {(kind === 'kyc' || description) && (
            <span className="mt-0.5 flex items-center gap-2 text-caption font-normal text-muted-foreground">
              {kind === 'kyc' && <Badge tone="accent">KYC webhook</Badge>}
              {description && <span className="truncate">{description}</span>}
            </span>
          )}
        </>
      ),
    },
    {
      header: 'Status',
      width: 'w-40',
      cell: (endpoint) => (
        <span className="flex flex-col items-start gap-0.5 whitespace-normal">
          <EndpointStatus endpoint={endpoint} />
          <span className="text-caption text-muted-foreground empty:hidden">
            <EndpointStatusDetail endpoint={endpoint} />
          </span>
        </span>
      ),
    },
    {
      header: 'Events',
      width: 'w-[20%]',
      cell: (endpoint) => (
        <span className="flex flex-wrap gap-1 py-1">
          <EventBadges endpoint={endpoint} />
        </span>
      ),
    },
    {
      header: 'Recent deliveries',
      width: 'w-54',
      cell: ({ recent }) => <RecentDeliveries states={recent} />,
    },
    {
      header: 'Added',
      width: 'w-32',
      hideBelow: 'xl',
      className: 'text-muted-foreground',
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
    },
  ],
}

const bars: Record<DeliveryState, string> = {
  delivered: 'h-3.5 bg-success',
  pending: 'h-2 bg-muted-foreground/50',
  failed: 'h-3.5 bg-danger',
}

/** The last deliveries: a bar each, oldest first, and the number in the worst state. */
function RecentDeliveries({ states }: { states: readonly DeliveryState[] }) {
  if (states.length === 0) return <span className="text-muted-foreground">None yet</span>
  const worst = (['failed', 'pending'] as const).find((state) => states.includes(state)) ?? 'delivered'
  const count = states.filter((state) => state === worst).length
  return (
    <span className="inline-flex items-center gap-2.5">
      <span aria-hidden className="inline-flex items-end gap-0.5">
        {states.toReversed().map((state, index) => (
          <span key={index} className={cn('w-1 rounded-[1px]', bars[state])} />
        ))}
      </span>
      <span className="text-muted-foreground">
        {count} of {states.length} {worst}
      </span>
    </span>
  )
}
