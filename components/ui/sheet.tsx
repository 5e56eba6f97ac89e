'use client'

import { Dialog as Radix } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names'
import { CloseButton } from './dialog'
import { backdropStyle } from './overlay-style'

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
