import Link from 'next/link'
import { ClickableRow } from '@/components/codes/clickable-row'
import { plural } from '@/components/ui/format'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { DeliveryProgress } from './delivery-progress'
import { DeliveryStateBadge } from './delivery-state'
import type { DeliveryView } from './delivery-view'
import { deliveryPath } from './endpoint-view'

const wide = 'max-md:hidden'

interface DeliveriesTableProps {
  deliveries: readonly DeliveryView[]
  isEndpointEnabled: boolean
  now: Date
}

export function DeliveriesTable({ deliveries, ...rest }: DeliveriesTableProps) {
  return (
    <div className="rounded-card border bg-card">
      <Table label="Deliveries">
        <TableHeader>
          <TableRow>
            <TableHead>Event</TableHead>
            <TableHead className={wide}>State</TableHead>
            <TableHead end className={wide}>
              Attempts
            </TableHead>
            <TableHead className={wide}>Next try</TableHead>
            <TableHead aria-sort="descending">Queued</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {deliveries.map((delivery) => (
            <Row key={delivery.id} delivery={delivery} {...rest} />
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function Row({ delivery, ...rest }: Omit<DeliveriesTableProps, 'deliveries'> & { delivery: DeliveryView }) {
  const { id, endpointId, eventType, state, attemptsCount, createdAt } = delivery
  const href = deliveryPath(endpointId, id)
  return (
    <ClickableRow href={href}>
      <TableCell className="w-full max-w-0 max-md:py-2.5">
        <Link href={href} prefetch={false} className="block truncate rounded font-mono font-medium">
          {eventType}
        </Link>
        <span className="mt-1 flex min-w-0 items-center gap-2 md:hidden">
          <DeliveryStateBadge state={state} />
          <span className="truncate text-caption text-muted-foreground">
            {plural(attemptsCount, 'attempt')}
          </span>
        </span>
      </TableCell>
      <TableCell className={wide}>
        <DeliveryStateBadge state={state} />
      </TableCell>
      <TableCell end className={`${wide} tabular-nums`}>
        {attemptsCount}
      </TableCell>
      <TableCell className={`${wide} text-muted-foreground`}>
        <DeliveryProgress delivery={delivery} {...rest} />
      </TableCell>
      <TableCell className="text-muted-foreground">
        <RelativeTime value={createdAt} />
      </TableCell>
    </ClickableRow>
  )
}
