import { CircleCheck, CircleSlash, TimerOff } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { ApiKeyView, RevokeApiKey } from './api-key-view'
import { RevokeKeyButton } from './revoke-key-button'
import { scopeLabels } from './scope-words'

const wide = 'max-md:hidden'

/** `revoke` is left out for those who may only look. */
export function KeysTable({ keys, revoke }: { keys: readonly ApiKeyView[]; revoke?: RevokeApiKey }) {
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
            <TableHead className="max-lg:hidden">Created</TableHead>
            {revoke && (
              <TableHead end>
                <VisuallyHidden>Actions</VisuallyHidden>
              </TableHead>
            )}
          </TableRow>
        </TableHeader>
        <TableBody>
          {keys.map((apiKey) => (
            <TableRow key={apiKey.id}>
              <TableCell className="py-2 max-md:w-full max-md:max-w-0">
                <span className="block truncate font-medium md:max-w-56" title={apiKey.name}>
                  {apiKey.name}
                </span>
                <code className="text-caption text-muted-foreground">{apiKey.prefix}…</code>
                <span className="mt-1.5 flex flex-wrap items-center gap-1.5 whitespace-normal md:hidden">
                  <KeyState apiKey={apiKey} />
                  <Scopes scopes={apiKey.scopes} />
                </span>
                <span className="mt-1.5 block text-caption text-muted-foreground md:hidden">
                  Last used: <When time={apiKey.lastUsedAt} otherwise="never" /> · Expires: <When time={apiKey.expiresAt} otherwise="never" />
                </span>
              </TableCell>
              <TableCell className={wide}>
                <span className="flex max-w-72 flex-wrap gap-1">
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
                <When time={apiKey.expiresAt} otherwise="Never" />
              </TableCell>
              <TableCell className="text-muted-foreground max-lg:hidden">
                <RelativeTime value={apiKey.createdAt} />
              </TableCell>
              {revoke && <TableCell end>{apiKey.state === 'active' && <RevokeKeyButton apiKey={{ id: apiKey.id, name: apiKey.name }} revoke={revoke} />}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function When({ time, otherwise }: { time: Date | null; otherwise: string }) {
  return time ? <RelativeTime value={time} /> : otherwise
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
    <span className="inline-flex items-center gap-1.5">
      <Badge tone="danger" icon={CircleSlash}>
        Revoked
      </Badge>
      {revokedAt && <RelativeTime value={revokedAt} className="text-caption text-muted-foreground" />}
    </span>
  )
}
