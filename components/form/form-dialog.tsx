'use client'

import type { ReactNode } from 'react'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'

interface FormDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The element that opens it; leave it out when something else does, and pass `returnFocus`. */
  trigger?: ReactNode
  /** Returns focus to what opened the dialog. */
  returnFocus?: () => void
  /** Esc does not close it either: for what cannot be shown again. */
  keepOnEscape?: boolean
  title: ReactNode
  description: ReactNode
  /** Mounted only while open, so that a form starts afresh each time. */
  children: ReactNode
}

/** A dialog that a stray click beside it never closes: what was typed would be lost. Esc and its buttons do. */
export function FormDialog({
  open,
  onOpenChange,
  trigger,
  returnFocus,
  keepOnEscape,
  title,
  description,
  children,
}: FormDialogProps) {
  const restoreFocus = (event: Event) => {
    if (!returnFocus) return
    event.preventDefault()
    returnFocus()
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      {trigger && <DialogTrigger asChild>{trigger}</DialogTrigger>}
      <DialogContent
        onInteractOutside={(event) => event.preventDefault()}
        onEscapeKeyDown={(event) => keepOnEscape && event.preventDefault()}
        onCloseAutoFocus={restoreFocus}
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
