'use client'

import { runWithToast, type Action } from '@/components/form/action-result'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { SavedView } from '@/server/services/saved-view/saved-views'

interface DeleteViewDialogProps {
  open: boolean
  view: SavedView
  remove: Action<string>
  onDone: () => void
  onClose: () => void
  returnFocus: () => void
}

/** Deletes a view after confirmation. */
export function DeleteViewDialog({
  open,
  view,
  remove,
  onDone,
  onClose,
  returnFocus,
}: DeleteViewDialogProps) {
  const { id, name, isShared } = view
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Delete the view “${name}”?`}
      description={
        isShared
          ? 'The team can no longer open it. The rows of the list are not deleted.'
          : 'The rows of the list are not deleted.'
      }
      confirmLabel="Delete view"
      onConfirm={async () => {
        const problem = await runWithToast(() => remove(id), `“${name}” is deleted`)
        if (!problem) onDone()
        return problem
      }}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        returnFocus()
      }}
    />
  )
}
