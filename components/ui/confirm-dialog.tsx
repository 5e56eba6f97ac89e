'use client'

import { AlertDialog as Radix } from 'radix-ui'
import { useState, useTransition, type ReactNode } from 'react'
import { Button } from './button'
import { cn } from './class-names'
import { DialogFooter, dialogPanelStyle } from './dialog'
import { FieldError } from './field'
import { backdropStyle } from './overlay-style'

export interface ConfirmDialogProps {
  /** The element that opens it; omit when `open` is controlled. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  title: ReactNode
  /** The consequence: "Disabling stops new referrals. 3 pending ones continue." */
  description: ReactNode
  /** The verb: "Disable code". */
  confirmLabel: string
  cancelLabel?: string
  tone?: 'primary' | 'danger'
  /** Whether there is nothing to confirm: the dialog says why, and can only be closed. */
  isImpossible?: boolean
  /** Further content, such as a field to type a name into. */
  children?: ReactNode
  /** The dialog closes when this is done; a returned text is an error and keeps it open. */
  onConfirm: () => Promise<string | void> | string | void
  /** Sets the focus after closing when there is no trigger: prevent the event's default and focus an element. */
  onCloseAutoFocus?: (event: Event) => void
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    trigger,
    title,
    description,
    confirmLabel,
    isImpossible = false,
    cancelLabel = isImpossible ? 'Close' : 'Cancel',
    tone = 'danger',
    children,
    onConfirm,
    onCloseAutoFocus,
  } = props
  const [ownOpen, setOwnOpen] = useState(false)
  const [error, setError] = useState<string>()
  const [pending, startTransition] = useTransition()
  const open = props.open ?? ownOpen

  const setOpen = (next: boolean) => {
    if (pending) return
    setError(undefined)
    setOwnOpen(next)
    props.onOpenChange?.(next)
  }
  const confirm = () =>
    startTransition(async () => {
      const problem = await onConfirm()
      if (problem) return setError(problem)
      setOwnOpen(false)
      props.onOpenChange?.(false)
    })

  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={backdropStyle} />
        <Radix.Content className={cn(dialogPanelStyle, 'sm:max-w-md')} onCloseAutoFocus={onCloseAutoFocus}>
          <div className="flex flex-col gap-2 overflow-y-auto p-5">
            <Radix.Title className="text-section font-medium">{title}</Radix.Title>
            <Radix.Description className="text-muted-foreground">{description}</Radix.Description>
            {children}
            <div aria-live="polite">{error && <FieldError>{error}</FieldError>}</div>
          </div>
          <DialogFooter>
            <Radix.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </Radix.Cancel>
            {!isImpossible && (
              <Button variant={tone} pending={pending} onClick={confirm}>
                {confirmLabel}
              </Button>
            )}
          </DialogFooter>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
