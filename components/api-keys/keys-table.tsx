import { CircleCheck, CircleSlash, TimerOff } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { requestsList } from '@/components/requests/requests-list'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/time'
import {
  Table,
  TableActionsHead,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'
import type { ApiKeyView, RevokeApiKey } from './api-key-view'
import { RevokeKeyButton } from './revoke-key-button'
import { scopeLabels } from './scope-text'

/** Below 1280 px there is one column: everything moves under the name. */
const wide = 'max-xl:hidden'
const narrow = 'xl:hidden'

interface KeysTableProps {
  /** Each with the URL of its changes, for those who may see them. */
  keys: readonly (ApiKeyView & { historyHref: string | undefined })[]
  /** Absent for roles with view-only access. */
  revoke?: RevokeApiKey | undefined
}

export function KeysTable({ keys, revoke }: KeysTableProps) {
  return (
    <div className="rounded-card border bg-card">
      <Table label="API keys">
        <TableHeader>
          <TableRow>
            <TableHead>Name</TableHead>
            <TableHead className={wide}>Scopes</TableHead>
            <TableHead className={wide}>State</TableHead>
            <TableHead className={wide}>Last used</TableHead>
            <TableHead className={wide}>Expires</TableHead>
            <TableHead className={wide}>Created</TableHead>
            <TableActionsHead />
          </TableRow>
        </TableHeader>
        <TableBody>
          {keys.map((apiKey) => (
            <TableRow key={apiKey.id}>
              <TableCell className="w-full max-w-0 py-2">
                <span className="block truncate font-medium" title={apiKey.name}>
                  {apiKey.name}
                </span>
                <code className="text-caption text-muted-foreground">{apiKey.prefix}…</code>
                <span className={`${narrow} mt-1.5 flex flex-wrap items-center gap-1.5 whitespace-normal`}>
                  <KeyState apiKey={apiKey} />
                  <Scopes scopes={apiKey.scopes} />
                </span>
                <span
                  className={`${narrow} mt-1.5 block text-caption whitespace-normal text-muted-foreground`}
                >
                  Last used: <When time={apiKey.lastUsedAt} otherwise="never" /> · Expires:{' '}
                  <When time={apiKey.expiresAt} planned otherwise="never" /> · Created:{' '}
                  <RelativeTime value={apiKey.createdAt} />
                </span>
              </TableCell>
              <TableCell className={wide}>
                <span className="flex w-max max-w-56 flex-wrap gap-1">
                  <Scopes scopes={apiKey.scopes} />
                </span>
              </TableCell>
              <TableCell className={wide}>
                <KeyState apiKey={apiKey} />
              </TableCell>
              <TableCell className={`${wide} text-muted-foreground`}>
                <When time={apiKey.lastUsedAt} otherwise="Never" />
              </TableCell>
              <TableCell className={`${wide} text-muted-foreground`}>
                <When time={apiKey.expiresAt} planned otherwise="Never" />
              </TableCell>
              <TableCell className={`${wide} text-muted-foreground`}>
                <RelativeTime value={apiKey.createdAt} />
              </TableCell>
              <TableCell end>
                <span className="inline-flex justify-end max-sm:flex-col max-sm:items-end">
                  <Button asChild size="sm" variant="ghost">
                    <Link
                      href={requestsList.href({ key: apiKey.id })}
                      prefetch={false}
                      aria-label={`Requests of ${apiKey.name}`}
                    >
                      Requests
                    </Link>
                  </Button>
                  {apiKey.historyHref && (
                    <Button asChild size="sm" variant="ghost">
                      <Link
                        href={apiKey.historyHref}
                        prefetch={false}
                        aria-label={`History of ${apiKey.name}`}
                      >
                        History
                      </Link>
                    </Button>
                  )}
                  {revoke && apiKey.state === 'active' && (
                    <RevokeKeyButton apiKey={{ id: apiKey.id, name: apiKey.name }} revoke={revoke} />
                  )}
                </span>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

interface WhenProps {
  time: Date | null
  planned?: boolean
  otherwise: string
}

function When({ time, planned = false, otherwise }: WhenProps) {
  return time ? <RelativeTime value={time} planned={planned} /> : otherwise
}

function Scopes({ scopes }: { scopes: ApiKeyView['scopes'] }) {
  return scopeLabels(scopes).map((label) => (
    <Badge key={label} className="font-mono font-normal">
      {label}
    </Badge>
  ))
}

function KeyState({ apiKey: { state, revokedAt } }: { apiKey: ApiKeyView }) {
  if (state === 'active') {
    return (
      <Badge tone="success" icon={CircleCheck}>
        Active
      </Badge>
    )
  }
  if (state === 'expired') {
    return (
      <Badge tone="warning" icon={TimerOff}>
        Expired
      </Badge>
    )
  }
  return (
    <span className="inline-flex items-center gap-x-1.5 xl:flex-col xl:items-start">
      <Badge tone="danger" icon={CircleSlash}>
        Revoked
      </Badge>
      {revokedAt && <RelativeTime value={revokedAt} className="text-caption text-muted-foreground" />}
    </span>
  )
}
