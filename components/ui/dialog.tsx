'use client'

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { useAfterHydration } from './after-hydration'
import { Button } from './button'
import { cn } from './class-names'
import { backdropStyle } from './overlay-style'

export const Dialog = Radix.Root
export const DialogTrigger = Radix.Trigger
export const DialogClose = Radix.Close

/** Centered from 640 px up; below, a full-width sheet at the bottom edge. */
export const dialogPanelStyle = cn(
  'fixed z-50 flex max-h-[min(90dvh,48rem)] w-full flex-col border bg-popover shadow-floating outline-none',
  'inset-x-0 bottom-0 rounded-t-card sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-card',
  'animate-in fade-in-0 max-sm:slide-in-from-bottom-8 data-[state=closed]:animate-out data-[state=closed]:fade-out-0',
)

const widths = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-2xl' }

export interface DialogContentProps extends ComponentProps<typeof Radix.Content> {
  width?: keyof typeof widths
}

export function DialogContent({ width = 'md', className, children, ...rest }: DialogContentProps) {
  // Without a container, Radix renders the content after a layout effect, and so in one piece.
  const container = useAfterHydration() ? document.body : null
  return (
    <Radix.Portal container={container}>
      <Radix.Overlay className={backdropStyle} />
      <Radix.Content {...rest} className={cn(dialogPanelStyle, widths[width], className)}>
        {children}
        <CloseButton />
      </Radix.Content>
    </Radix.Portal>
  )
}

/** In the upper right corner of dialogs and sheets. */
function CloseButton() {
  return (
    <Radix.Close asChild>
      <Button variant="ghost" size="icon-sm" aria-label="Close" className="absolute top-4 right-4">
        <X aria-hidden className="size-4" />
      </Button>
    </Radix.Close>
  )
}

export function DialogHeader({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={cn('flex flex-col gap-1 py-4 pr-14 pl-5', className)} />
}

export function DialogTitle({ className, ...rest }: ComponentProps<typeof Radix.Title>) {
  return <Radix.Title {...rest} className={cn('text-section font-medium', className)} />
}

export function DialogDescription({ className, ...rest }: ComponentProps<typeof Radix.Description>) {
  return <Radix.Description {...rest} className={cn('text-body text-muted-foreground', className)} />
}

/** Scrolls when the dialog is taller than the window; header and footer stay. */
export function DialogBody({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div {...rest} className={cn('flex min-h-0 flex-col gap-4 overflow-y-auto px-5 pt-1 pb-5', className)} />
  )
}

/** The action last; on phones it is first and as wide as the sheet. */
export function DialogFooter({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div
      {...rest}
      className={cn(
        'flex flex-col-reverse gap-2 border-t px-5 py-3 max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))] max-sm:[&>button]:h-10 sm:flex-row sm:justify-end',
        className,
      )}
    />
  )
}

export const Sheet = Radix.Root
export const SheetTrigger = Radix.Trigger

const sides = {
  left: 'left-0 border-r slide-in-from-left-8 data-[state=closed]:slide-out-to-left-8',
  right: 'right-0 border-l slide-in-from-right-8 data-[state=closed]:slide-out-to-right-8',
}

export interface SheetContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  side?: keyof typeof sides
  /** Names the sheet; `hideTitle` keeps the name for screen readers only. */
  title: ReactNode
  hideTitle?: boolean
}

export function SheetContent({
  side = 'right',
  title,
  hideTitle,
  className,
  children,
  ...rest
}: SheetContentProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className={backdropStyle} />
      <Radix.Content
        aria-describedby={undefined}
        {...rest}
        className={cn(
          'fixed inset-y-0 z-50 flex w-[min(100vw-3rem,28rem)] flex-col bg-popover shadow-floating outline-none',
          'animate-in fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0',
          sides[side],
          className,
        )}
      >
        <Radix.Title className={hideTitle ? 'sr-only' : 'px-5 pt-4 pb-3 text-section font-medium'}>
          {title}
        </Radix.Title>
        {children}
        <CloseButton />
      </Radix.Content>
    </Radix.Portal>
  )
}
