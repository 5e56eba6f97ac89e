import type { Action } from '@/components/form/action-result'
import { ConfirmEndButton } from '@/components/form/confirm-end-button'
import { Badge } from '@/components/ui/badge'
import {
  Table,
  TableActionsHead,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'
import { RelativeTime } from '@/components/ui/time'

export interface SessionView {
  id: string
  browser: string | null
  address: string | null
  createdAt: Date
  lastSeenAt: Date | null
}

interface SessionsProps {
  sessions: readonly SessionView[]
  currentId: string
  endOne: Action<string>
}

/** Where a person is signed in. */
export function Sessions({ sessions, currentId, endOne }: SessionsProps) {
  return (
    <Table label="Sessions">
      <TableHeader>
        <TableRow>
          <TableHead>Browser</TableHead>
          <TableHead className="max-sm:hidden">Address</TableHead>
          <TableHead>Last seen</TableHead>
          <TableActionsHead />
        </TableRow>
      </TableHeader>
      <TableBody>
        {sessions.map(({ id, browser, address, createdAt, lastSeenAt }) => (
          <TableRow key={id}>
            <TableCell className="w-full max-w-0 truncate" title={browser ?? undefined}>
              {browser ?? 'Unknown browser'}
            </TableCell>
            <TableCell className="text-muted-foreground max-sm:hidden">{address ?? 'Unknown'}</TableCell>
            <TableCell className="text-muted-foreground">
              <RelativeTime value={lastSeenAt ?? createdAt} />
            </TableCell>
            <TableCell end>
              {id === currentId ? (
                <Badge tone="accent">Current</Badge>
              ) : (
                <ConfirmEndButton
                  verb="End"
                  name={browser ?? 'Unknown browser'}
                  description="That browser is signed out on its next request."
                  confirmLabel="End session"
                  action={endOne.bind(null, id)}
                  done="The session has ended"
                />
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
