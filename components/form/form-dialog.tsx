'use client'

import type { FormEventHandler, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import {
  Dialog,
  DialogBody,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
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
  /** Esc does not close it either: for content that cannot be shown again. */
  keepOnEscape?: boolean
  title: ReactNode
  description: ReactNode
  /** Mounted only while open, so that a form starts fresh each time. */
  children: ReactNode
}

/** A dialog that closes by Esc and its buttons, but not by a click outside, which would lose typed values. */
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

interface DialogFormProps {
  submit: FormEventHandler<HTMLFormElement>
  submitLabel: string
  pending: boolean
  /** A problem that concerns no field. */
  problem?: string
  children: ReactNode
}

/** The form inside a dialog: fields that scroll, and its two buttons below. */
export function DialogForm({ submit, submitLabel, pending, problem, children }: DialogFormProps) {
  return (
    <form noValidate onSubmit={submit} className="flex min-h-0 flex-col">
      <DialogBody>
        {problem && (
          <Callout tone="danger" role="alert">
            {problem}
          </Callout>
        )}
        {children}
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" pending={pending}>
          {submitLabel}
        </Button>
      </DialogFooter>
    </form>
  )
}
