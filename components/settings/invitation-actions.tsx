'use client'

import { useRef, useState } from 'react'
import { ConfirmEndButton } from '@/components/form/confirm-end-button'
import { SecretDialog } from '@/components/form/secret-dialog'
import { Button } from '@/components/ui/button'
import { InvitationLink } from './invitation-link'
import type { InvitationView, TeamActions } from './team-view'

interface InvitationActionsProps {
  invitation: Pick<InvitationView, 'id' | 'email'>
  sendsMail: boolean
  actions: Pick<TeamActions, 'renewInvitation' | 'revokeInvitation'>
}

/** At the end of an invitation's row: a new link, or none. */
export function InvitationActions({ invitation: { id, email }, sendsMail, actions }: InvitationActionsProps) {
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        ref={trigger}
        size="sm"
        variant="ghost"
        aria-label={`Resend the invitation to ${email}`}
        onClick={() => setOpen(true)}
      >
        Resend
      </Button>
      <SecretDialog
        open={open}
        onOpenChange={setOpen}
        returnFocus={() => trigger.current?.focus()}
        title={`Create a new link for ${email}?`}
        description="The earlier link stops working."
        confirmLabel="Create link"
        action={() => actions.renewInvitation(id)}
        shownTitle="Copy the invitation link now"
        shown={(link) => <InvitationLink {...{ email, link, sendsMail }} replacesEarlier />}
      />
      <ConfirmEndButton
        verb="Revoke"
        name={email}
        description="The link stops working. You can invite this address again."
        confirmLabel="Revoke invitation"
        action={() => actions.revokeInvitation(id)}
        done="The invitation is revoked"
      />
    </>
  )
}
