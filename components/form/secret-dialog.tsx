'use client'

import { useState, useTransition, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { DialogBody, DialogClose, DialogFooter } from '@/components/ui/dialog'
import { perform, type Action } from './action-result'
import { FormDialog } from './form-dialog'

interface SecretDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  returnFocus: () => void
  /** "Rotate the signing secret?" */
  title: string
  /** The consequence, as a sentence. */
  description: ReactNode
  confirmLabel: string
  action: () => ReturnType<Action<void, { secret: string }>>
  shownTitle: string
  /** The secret, at the only time it is shown. */
  shown: (secret: string) => ReactNode
}

/** Asks before a secret is replaced, and then shows the new one once. */
export function SecretDialog({
  open,
  onOpenChange,
  returnFocus,
  title,
  description,
  confirmLabel,
  action,
  shownTitle,
  shown,
}: SecretDialogProps) {
  const [secret, setSecret] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [pending, startTransition] = useTransition()
  const [wasOpen, setWasOpen] = useState(open)
  // Reset on opening and not on closing, so that the content stays while the dialog fades out.
  if (open !== wasOpen) {
    setWasOpen(open)
    if (open) {
      setSecret(undefined)
      setProblem(undefined)
    }
  }
  const confirm = () =>
    startTransition(async () => {
      const result = await perform(action)
      if (result.ok) setSecret(result.value.secret)
      else setProblem(result.message)
    })
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !pending && onOpenChange(next)}
      returnFocus={returnFocus}
      keepOnEscape={secret !== undefined}
      title={secret === undefined ? title : shownTitle}
      description={secret === undefined ? description : 'It cannot be shown again.'}
    >
      {problem !== undefined && secret === undefined && (
        <DialogBody>
          <Callout tone="danger" role="alert">
            {problem}
          </Callout>
        </DialogBody>
      )}
      {secret === undefined ? (
        <DialogFooter>
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" pending={pending} onClick={confirm}>
            {confirmLabel}
          </Button>
        </DialogFooter>
      ) : (
        <>
          <DialogBody>{shown(secret)}</DialogBody>
          <DialogFooter>
            <Button onClick={() => onOpenChange(false)}>Done</Button>
          </DialogFooter>
        </>
      )}
    </FormDialog>
  )
}
