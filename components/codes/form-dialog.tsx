'use client'

import type { ReactNode } from 'react'
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'

interface FormDialogProps {
  open: boolean
  onClose: () => void
  /** Gives focus back to what opened the dialog. */
  returnFocus: () => void
  title: ReactNode
  description: ReactNode
  /** Mounted only while open, so that it starts afresh each time. */
  children: ReactNode
}

/** A dialog that a stray click beside it does not close: what was typed would be lost. Esc and the buttons do. */
export function FormDialog({ open, onClose, returnFocus, title, description, children }: FormDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()}>
      <DialogContent
        onInteractOutside={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          returnFocus()
        }}
      >
        <DialogHeader>
          <DialogTitle className="wrap-anywhere">{title}</DialogTitle>
          <DialogDescription>{description}</DialogDescription>
        </DialogHeader>
        {children}
      </DialogContent>
    </Dialog>
  )
}
