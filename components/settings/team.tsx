import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
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
import { AskRole } from '@/components/shell/ask-role'
import { roleAllows } from '@/domain/company/permissions'
import { InviteMemberButton } from './invite-member-button'
import { MemberMenu } from './member-menu'
import { roleLabels, type MemberView, type TeamActions } from './team-view'

interface TeamProps {
  members: readonly MemberView[]
  self: Pick<MemberView, 'userId' | 'role'>
  /** Whether invitations are mailed, too. */
  sendsMail: boolean
  /** Absent for roles with view-only access. */
  actions?: TeamActions
}

export function Team({ members, self, sendsMail, actions }: TeamProps) {
  const mayMakeOwners = roleAllows(self.role, 'owners:write')
  return (
    <Card className="max-w-3xl">
      <CardHeader
        className="max-sm:flex-col"
        title="Team"
        description="Who has access to this company, and their roles."
        action={
          actions ? (
            <InviteMemberButton invite={actions.invite} mayMakeOwners={mayMakeOwners} sendsMail={sendsMail} />
          ) : (
            <AskRole permission="team:write" action="invite members" />
          )
        }
      />
      <Table label="Team">
        <TableHeader>
          <TableRow>
            <TableHead>Name</TableHead>
            <TableHead>Role</TableHead>
            <TableHead className="max-sm:hidden">Added</TableHead>
            {actions && <TableActionsHead />}
          </TableRow>
        </TableHeader>
        <TableBody>
          {members.map((member) => (
            <TableRow key={member.userId}>
              <TableCell className="w-full max-w-0 py-2">
                <span className="flex items-center gap-2.5">
                  <Avatar name={member.name} className="max-sm:hidden" />
                  <span className="min-w-0">
                    <span className="flex items-center gap-2">
                      <span className="truncate font-medium">{member.name}</span>
                      {member.userId === self.userId && <Badge tone="accent">You</Badge>}
                    </span>
                    <span className="block truncate text-caption text-muted-foreground" title={member.email}>
                      {member.email}
                    </span>
                  </span>
                </span>
              </TableCell>
              <TableCell>{roleLabels[member.role]}</TableCell>
              <TableCell className="text-muted-foreground max-sm:hidden">
                <RelativeTime value={member.createdAt} />
              </TableCell>
              {actions && (
                <TableCell end>
                  {(mayMakeOwners || member.role !== 'owner') && (
                    <MemberMenu
                      member={{
                        userId: member.userId,
                        name: member.name,
                        role: member.role,
                        historyHref: member.historyHref,
                      }}
                      isSelf={member.userId === self.userId}
                      mayMakeOwners={mayMakeOwners}
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
