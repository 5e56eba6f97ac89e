import { Link } from '@/components/ui/link'
import type { Table } from '@/components/list/data-table'
import { RowCopyButton } from '@/components/list/row-copy-button'
import { formatNumber } from '@/components/ui/format'
import { LocalTime } from '@/components/ui/time'
import type { LoggedRequest } from '@/server/services/request-log/list-requests'
import { RequestStatusBadge } from './request-status-badge'
import { requestsList } from './requests-list'

const shownIdLength = 8

export const requestsTable: Table<LoggedRequest> = {
  label: 'Requests',
  keyOf: ({ id }) => id,
  columns: [
    {
      header: 'Call',
      // The end of a path tells the calls apart.
      className: 'font-mono whitespace-normal wrap-anywhere',
      cell: ({ method, route, errorCode }) => (
        <>
          {method} <span className="font-normal">{route}</span>
          {errorCode && (
            <span className="block text-caption font-normal text-muted-foreground">{errorCode}</span>
          )}
        </>
      ),
    },
    {
      header: 'Status',
      width: 'w-36',
      cell: ({ status }) => <RequestStatusBadge status={status} />,
    },
    {
      header: 'Time',
      width: 'w-38',
      sorted: 'descending',
      className: 'text-muted-foreground',
      // With seconds, because log entries are close together.
      cell: ({ at }) => <LocalTime value={at} as="clock" />,
    },
    {
      header: 'Duration',
      width: 'w-22',
      hideBelow: 'xl',
      end: true,
      className: 'text-muted-foreground',
      cell: ({ durationMs }) => `${formatNumber(durationMs)} ms`,
    },
    {
      header: 'Caller',
      width: 'w-[18%] xl:w-[15%]',
      cell: ({ caller }) => <Caller caller={caller} />,
    },
    {
      header: 'Request id',
      width: 'w-28',
      hideBelow: 'xl',
      className: 'font-mono text-muted-foreground',
      cell: ({ requestId }) =>
        requestId.length > shownIdLength + 1 ? `${requestId.slice(0, shownIdLength)}…` : requestId,
    },
  ],
  actions: ({ requestId }) => <RowCopyButton value={requestId} label="Copy request id" />,
}

const otherCallers = { token: 'JWT', public: 'Unauthenticated', provider: 'KYC provider' }

/** The caller. For callers without an API key, only the type is stored. */
function Caller({ caller: { type, apiKeyId, keyName } }: Pick<LoggedRequest, 'caller'>) {
  if (type !== 'apiKey') return <span className="text-muted-foreground">{otherCallers[type]}</span>
  const name = keyName ?? 'An API key'
  if (apiKeyId === null) return name
  return (
    <Link href={requestsList.href({ key: apiKeyId })} prefetch={false}>
      {name}
    </Link>
  )
}
