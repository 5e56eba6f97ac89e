import Link from 'next/link'
import { ClickableRow } from '@/components/codes/clickable-row'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { EndpointStatus, EndpointStatusDetail } from './endpoint-status'
import { endpointPath, type ListedEndpoint } from './endpoint-view'
import { EventBadges } from './event-badges'
import { RecentDeliveries } from './recent-deliveries'

/** Columns need the room of a wide screen; below, everything stands under the URL. */
const wide = 'max-xl:hidden'
const narrow = 'xl:hidden'

export function EndpointsTable({ endpoints }: { endpoints: readonly ListedEndpoint[] }) {
  return (
    <div className="rounded-card border bg-card">
      <Table label="Webhook endpoints">
        <TableHeader>
          <TableRow>
            <TableHead>Endpoint</TableHead>
            <TableHead className={wide}>Events</TableHead>
            <TableHead className={wide}>Status</TableHead>
            <TableHead className={wide}>Recent deliveries</TableHead>
            <TableHead className={wide}>Added</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {endpoints.map((endpoint) => (
            <Row key={endpoint.id} endpoint={endpoint} />
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function Row({ endpoint }: { endpoint: ListedEndpoint }) {
  const { id, kind, url, description, recent, createdAt } = endpoint
  return (
    <ClickableRow href={endpointPath(id)}>
      <TableCell className="w-full max-w-0 py-2">
        <Link
          href={endpointPath(id)}
          prefetch={false}
          className="block truncate rounded font-mono font-medium"
          title={url}
        >
          {url}
        </Link>
        {(kind === 'kyc' || description) && (
          <span className="mt-0.5 flex min-w-0 items-center gap-2 text-caption text-muted-foreground">
            {kind === 'kyc' && <Badge tone="accent">KYC webhook</Badge>}
            {description && (
              <span className="truncate" title={description}>
                {description}
              </span>
            )}
          </span>
        )}
        <span className={`${narrow} mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 whitespace-normal`}>
          <Standing endpoint={endpoint} />
          <EventBadges endpoint={endpoint} />
        </span>
        <span className={`${narrow} mt-1.5 block text-caption`}>
          <RecentDeliveries states={recent} />
        </span>
      </TableCell>
      <TableCell className={wide}>
        <span className="flex w-max max-w-56 flex-col items-start gap-1">
          <EventBadges endpoint={endpoint} />
        </span>
      </TableCell>
      <TableCell className={wide}>
        <span className="flex max-w-48 flex-col items-start gap-0.5 whitespace-normal">
          <Standing endpoint={endpoint} />
        </span>
      </TableCell>
      <TableCell className={wide}>
        <RecentDeliveries states={recent} />
      </TableCell>
      <TableCell className={`${wide} text-muted-foreground`}>
        <RelativeTime value={createdAt} />
      </TableCell>
    </ClickableRow>
  )
}

function Standing({ endpoint }: { endpoint: ListedEndpoint }) {
  return (
    <>
      <EndpointStatus endpoint={endpoint} />
      <span className="text-caption text-muted-foreground empty:hidden">
        <EndpointStatusDetail endpoint={endpoint} />
      </span>
    </>
  )
}
