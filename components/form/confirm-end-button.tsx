'use client'

import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { type Action, runWithToast } from './action-result'

interface ConfirmEndButtonProps {
  /** "Revoke" */
  verb: string
  /** The name of the item, as in the row. */
  name: string
  /** The consequence, as a sentence. */
  description: string
  /** "Revoke key" */
  confirmLabel: string
  action: () => ReturnType<Action>
  /** The message of the toast afterwards. */
  done: string
}

/** A button at the end of a row that ends the row's item permanently, after a confirmation. */
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
