'use client'

import { Ellipsis, History, KeyRound, UserCog, UserMinus } from 'lucide-react'
import { useRef, useState } from 'react'
import { runWithToast } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Field } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { describeRole } from '@/domain/company/permissions'
import { PasswordLinkDialog } from './password-link-dialog'
import { RoleSelect } from './role-select'
import { roleLabels, type MemberView, type TeamActions } from './team-view'

interface MemberMenuProps {
  member: Pick<MemberView, 'userId' | 'name' | 'role' | 'historyHref'>
  isSelf: boolean
  mayMakeOwners: boolean
  actions: Pick<TeamActions, 'changeRole' | 'remove' | 'passwordLink'>
}

export function MemberMenu({ member, isSelf, mayMakeOwners, actions }: MemberMenuProps) {
  const [open, setOpen] = useState<'role' | 'password' | 'remove'>()
  const trigger = useRef<HTMLButtonElement>(null)
  const [role, setRole] = useState(member.role)
  const close = () => setOpen(undefined)
  const change = () =>
    runWithToast(
      () => actions.changeRole(member.userId, role),
      `${member.name}’s role is now ${roleLabels[role]}`,
    )
  const remove = () =>
    runWithToast(() => actions.remove(member.userId), `${member.name} is removed from the team`)
  const beginRole = () => {
    setRole(member.role)
    setOpen('role')
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button ref={trigger} variant="ghost" size="icon-sm" aria-label={`Actions for ${member.name}`}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={beginRole}>
            <UserCog aria-hidden />
            Change role
          </DropdownMenuItem>
          {member.historyHref && (
            <DropdownMenuItem asChild>
              <Link href={member.historyHref} prefetch={false}>
                <History aria-hidden />
                History
              </Link>
            </DropdownMenuItem>
          )}
          {!isSelf && (
            <>
              <DropdownMenuItem onSelect={() => setOpen('password')}>
                <KeyRound aria-hidden />
                Password link
              </DropdownMenuItem>
              <DropdownMenuItem tone="danger" onSelect={() => setOpen('remove')}>
                <UserMinus aria-hidden />
                Remove from team
              </DropdownMenuItem>
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <ConfirmDialog
        open={open === 'role'}
        onOpenChange={close}
        tone="primary"
        title={`Change the role of ${member.name}`}
        description="It takes effect on their next request."
        confirmLabel="Change role"
        onConfirm={change}
      >
        <Field label="Role" help={describeRole(role)} className="mt-2">
          <RoleSelect value={role} onChange={setRole} withOwner={mayMakeOwners} />
        </Field>
      </ConfirmDialog>
      <PasswordLinkDialog
        open={open === 'password'}
        onOpenChange={close}
        returnFocus={() => trigger.current?.focus()}
        userId={member.userId}
        name={member.name}
        actions={actions.passwordLink}
      />
      <ConfirmDialog
        open={open === 'remove'}
        onOpenChange={close}
        title={`Remove ${member.name} from the team?`}
        description="They lose access to this company on their next request. Everything they created stays, including API keys."
        confirmLabel="Remove from team"
        onConfirm={remove}
      />
    </>
  )
}
