'use client'

import { runWithToast, type Action } from '@/components/form/action-result'
import { SecretDialog } from '@/components/form/secret-dialog'
import { ShownOnce } from '@/components/form/shown-once'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'

interface PasswordLinkDialogProps {
  userId: string
  open: boolean
  onOpenChange: (open: boolean) => void
  returnFocus: () => void
  name: string
  actions: PasswordLinkActions
}

/** Links are mailed where mail is set up, and otherwise shown to hand over. */
export type PasswordLinkActions = { mail: Action<string> } | { show: Action<string, { secret: string }> }

export function PasswordLinkDialog({ userId, name, actions, ...dialog }: PasswordLinkDialogProps) {
  const consequence = 'They use it to set a new password. That signs them out on all devices.'
  if ('mail' in actions)
    return (
      <ConfirmDialog
        open={dialog.open}
        onOpenChange={dialog.onOpenChange}
        tone="primary"
        title={`Email ${name} a password link?`}
        description={consequence}
        confirmLabel="Email link"
        onConfirm={() => runWithToast(() => actions.mail(userId), `A link is on its way to ${name}`)}
      />
    )
  return (
    <SecretDialog
      {...dialog}
      title={`Create a password link for ${name}?`}
      description={consequence}
      confirmLabel="Create link"
      action={() => actions.show(userId)}
      shownTitle="Copy the password link now"
      shown={(link) => (
        <ShownOnce
          name="password link"
          value={link}
          warning={`Anyone who has it can set the password of ${name}. Give it to them in person or over a channel you trust. It works once, within 24 hours.`}
        />
      )}
    />
  )
}
