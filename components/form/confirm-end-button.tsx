'use client'

import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { type Action, runWithToast } from './action-result'

interface ConfirmEndButtonProps {
  /** "Revoke" */
  verb: string
  /** What it ends, by its own name. */
  name: string
  /** Say the consequence. */
  description: string
  /** "Revoke key" */
  confirmLabel: string
  action: () => ReturnType<Action>
  /** What is said afterwards. */
  done: string
}

/** At the end of a row: ends what the row is about for good, once that is confirmed. */
export function ConfirmEndButton({
  verb,
  name,
  description,
  confirmLabel,
  action,
  done,
}: ConfirmEndButtonProps) {
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost" className="text-danger" aria-label={`${verb} ${name}`}>
          {verb}
        </Button>
      }
      title={
        <span className="wrap-anywhere">
          {verb} “{name}”?
        </span>
      }
      description={description}
      confirmLabel={confirmLabel}
      onConfirm={() => runWithToast(action, done)}
    />
  )
}
