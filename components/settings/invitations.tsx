import { Card, CardHeader } from '@/components/ui/card'
import { LocalTime } from '@/components/ui/time'
import {
  Table,
  TableActionsHead,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'
import { roleAllows, type Role } from '@/domain/company/permissions'
import { InvitationActions } from './invitation-actions'
import { roleLabels, type InvitationView, type TeamActions } from './team-view'

interface InvitationsProps {
  invitations: readonly InvitationView[]
  ownRole: Role
  sendsMail: boolean
  /** Absent for roles with view-only access. */
  actions?: TeamActions
}

/** Invitations that have not been accepted yet. */
export function Invitations({ invitations, ownRole, sendsMail, actions }: InvitationsProps) {
  const mayMakeOwners = roleAllows(ownRole, 'owners:write')
  return (
    <Card className="max-w-3xl">
      <CardHeader
        title="Pending invitations"
        description="Links that have not been used yet. Only the newest link for an address works."
      />
      <Table label="Pending invitations">
        <TableHeader>
          <TableRow>
            <TableHead>Email</TableHead>
            <TableHead>Role</TableHead>
            <TableHead className="max-sm:hidden">Expires</TableHead>
            {actions && <TableActionsHead />}
          </TableRow>
        </TableHeader>
        <TableBody>
          {invitations.map((invitation) => (
            <TableRow key={invitation.id}>
              <TableCell className="w-full max-w-0 wrap-anywhere whitespace-normal">
                {invitation.email}
              </TableCell>
              <TableCell>{roleLabels[invitation.role]}</TableCell>
              <TableCell className="text-muted-foreground max-sm:hidden">
                <LocalTime value={invitation.expiresAt} as="date" />
              </TableCell>
              {actions && (
                <TableCell end>
                  {(mayMakeOwners || invitation.role !== 'owner') && (
                    <InvitationActions
                      invitation={{ id: invitation.id, email: invitation.email }}
                      sendsMail={sendsMail}
                      actions={actions}
                    />
                  )}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}
