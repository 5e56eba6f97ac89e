'use client'

import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { CodeView } from './code-view'
import { consequencesOfDisabling, useCodeStatus } from './use-code-status'

interface DisableCodeDialogProps {
  code: CodeView
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

export function DisableCodeDialog({ code, open, onClose, returnFocus }: DisableCodeDialogProps) {
  const { disable } = useCodeStatus(code)
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={
        <span className="wrap-anywhere">
          Disable <span className="font-mono">{code.code}</span>?
        </span>
      }
      description={consequencesOfDisabling(code)}
      confirmLabel="Disable code"
      onConfirm={disable}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        returnFocus()
      }}
    />
  )
}
