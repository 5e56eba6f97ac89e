import { CopyableCode } from '@/components/ui/copyable-code'
import { formatNumber } from '@/components/ui/format'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { ExactTime } from './exact-time'
import { RequestCaller } from './request-caller'
import { RequestStatus } from './request-status'
import type { RequestView } from './request-view'

/** From 1280 px every fact has its column; below, the rest stands under the call, on phones the time too. */
const wide = 'max-xl:hidden'
const middle = 'max-md:hidden'
const narrow = 'xl:hidden'
const shownIdLength = 8

export function RequestsTable({ requests }: { requests: readonly RequestView[] }) {
  return (
    <div className="rounded-card border bg-card">
      <Table label="Requests">
        <TableHeader>
          <TableRow>
            <TableHead aria-sort="descending" className={middle}>
              Time
            </TableHead>
            <TableHead>Call</TableHead>
            <TableHead className={wide}>Status</TableHead>
            <TableHead end className={wide}>
              Duration
            </TableHead>
            <TableHead className={wide}>Caller</TableHead>
            <TableHead className={wide}>Request id</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {requests.map((request) => (
            <Row key={request.id} request={request} />
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function Row({ request }: { request: RequestView }) {
  const { at, method, route, status, durationMs, requestId, errorCode, caller } = request
  const duration = `${formatNumber(durationMs)} ms`
  const id = (
    <CopyableCode
      value={requestId}
      label="Copy request id"
      shown={requestId.length > shownIdLength + 1 ? `${requestId.slice(0, shownIdLength)}…` : requestId}
      className="text-caption"
    />
  )
  return (
    <TableRow>
      <TableCell className={`${middle} align-top text-muted-foreground max-xl:py-2.5 xl:align-middle`}>
        <ExactTime value={at} />
      </TableCell>
      <TableCell className="w-full max-w-0 max-xl:py-2.5">
        <code
          className="block whitespace-normal wrap-anywhere xl:truncate xl:whitespace-nowrap"
          title={route}
        >
          <span className="font-medium">{method}</span> {route}
        </code>
        {errorCode && (
          <code className="block text-caption wrap-anywhere whitespace-normal text-muted-foreground">
            {errorCode}
          </code>
        )}
        <span
          className={`${narrow} mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-caption whitespace-normal`}
        >
          <RequestStatus status={status} />
          <span className="text-muted-foreground md:hidden">
            <ExactTime value={at} />
          </span>
          <span className="text-muted-foreground tabular-nums">{duration}</span>
          <span className="max-w-full min-w-0">
            <RequestCaller caller={caller} />
          </span>
          {id}
        </span>
      </TableCell>
      <TableCell className={wide}>
        <RequestStatus status={status} />
      </TableCell>
      <TableCell end className={`${wide} text-muted-foreground tabular-nums`}>
        {duration}
      </TableCell>
      <TableCell className={`${wide} max-w-40`}>
        <RequestCaller caller={caller} />
      </TableCell>
      <TableCell className={wide}>{id}</TableCell>
    </TableRow>
  )
}
