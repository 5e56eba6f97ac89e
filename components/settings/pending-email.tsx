'use client'

import { useState, useTransition } from 'react'
import { runWithToast, type Action } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { LocalTime } from '@/components/ui/time'

export interface PendingEmailView {
  email: string
  expiresAt: Date
}

interface PendingEmailProps {
  pending: PendingEmailView
  resend: Action
  cancel: Action
}

/** A new email address that is not confirmed yet. */
export function PendingEmail({ pending: { email, expiresAt }, resend, cancel }: PendingEmailProps) {
  const [problem, setProblem] = useState<string>()
  const [pending, startTransition] = useTransition()
  const run = (action: Action, done: string) =>
    startTransition(async () => setProblem(await runWithToast(() => action(), done)))
  return (
    <>
      <Callout
        title="Confirm your new email address"
        action={
          <div className="flex gap-2">
            <Button
              size="sm"
              disabled={pending}
              onClick={() => run(resend, `A new link is on its way to ${email}`)}
            >
              Send again
            </Button>
            <Button size="sm" disabled={pending} onClick={() => run(cancel, 'Your address stays as it is')}>
              Cancel
            </Button>
          </div>
        }
      >
        We sent a link to <span className="font-medium wrap-anywhere">{email}</span>. Open it by{' '}
        <LocalTime value={expiresAt} as="full" /> to sign in with that address. A new link ends the earlier
        one.
      </Callout>
      {problem && (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      )}
    </>
  )
}
