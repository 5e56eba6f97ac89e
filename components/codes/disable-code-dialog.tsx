'use client'

import { useEffect, useState } from 'react'
import { perform } from '@/components/form/action-result'
import type { PendingCount } from '@/components/referrals/pending-count'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { EditableCode } from './code-actions'
import { useCodesSection } from './codes-provider'
import { consequencesOfDisabling, useCodeStatus } from './use-code-status'

interface DisableCodeDialogProps {
  code: EditableCode
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

export function DisableCodeDialog({ code, open, onClose, returnFocus }: DisableCodeDialogProps) {
  const { disable } = useCodeStatus(code.code)
  const pending = usePendingCount(code.code, open)
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={
        <span className="wrap-anywhere">
          Disable <span className="font-mono">{code.code}</span>?
        </span>
      }
      description={consequencesOfDisabling(code, pending)}
      confirmLabel="Disable code"
      onConfirm={disable}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        returnFocus()
      }}
    />
  )
}

/** Loaded each time the dialog opens; undefined until then, and when loading fails. */
function usePendingCount(code: string, asked: boolean): PendingCount | undefined {
  const { actions } = useCodesSection()
  const [pending, setPending] = useState<PendingCount>()
  useEffect(() => {
    if (!asked) return
    let isStale = false
    void perform(() => actions.countPending(code)).then((result) => {
      if (!isStale) setPending(result.ok ? result.value : undefined)
    })
    return () => {
      isStale = true
    }
  }, [actions, asked, code])
  return pending
}
