import type { Table } from '@/components/list/data-table'
import { deliveryPath } from '@/components/paths'
import { plural } from '@/components/ui/format'
import { StateBadge } from '@/components/state-badge'
import { RelativeTime } from '@/components/ui/time'
import { DeliveryProgress } from './delivery-progress'
import type { Delivery } from './delivery-state'

interface DeliveriesTableProps {
  isEndpointEnabled: boolean
  now: Date
}

export const deliveriesTable = (props: DeliveriesTableProps): Table<Delivery> => ({
  label: 'Deliveries',
  keyOf: ({ id }) => id,
  hrefOf: ({ endpointId, id }) => deliveryPath(endpointId, id),
  columns: [
    { header: 'Event', className: 'font-mono', cell: ({ eventType }) => eventType },
    {
      header: 'State',
      width: 'w-32',
      cell: ({ state, attemptsCount }) => (
        <>
          <StateBadge of="delivery" state={state} />
          {state === 'pending' && attemptsCount > 0 && (
            <span className="block text-xs text-muted-foreground 2xl:hidden">
              {plural(attemptsCount, 'failed attempt')}
            </span>
          )}
        </>
      ),
    },
    {
      header: 'Attempts',
      width: 'w-24',
      hideBelow: '2xl',
      end: true,
      cell: ({ attemptsCount }) => attemptsCount,
    },
    {
      header: 'Next try',
      width: 'w-32',
      hideBelow: 'md',
      className: 'text-muted-foreground',
      cell: (delivery) => <DeliveryProgress delivery={delivery} {...props} />,
    },
    {
      header: 'Queued',
      width: 'w-32',
      sorted: 'descending',
      className: 'text-muted-foreground',
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
    },
  ],
})
