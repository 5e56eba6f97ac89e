'use client'

import { Popover as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './class-names'
import { floatingStyle } from './overlay-style'

export const Popover = Radix.Root
export const PopoverTrigger = Radix.Trigger
export const PopoverAnchor = Radix.Anchor
export const PopoverClose = Radix.Close

/** Give it an aria-label or aria-labelledby: Radix makes it a dialog. */
export function PopoverContent({ className, align = 'start', ...rest }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={4}
        collisionPadding={8}
        align={align}
        {...rest}
        className={cn(floatingStyle, 'max-w-[calc(100vw-1rem)] p-3', className)}
      />
    </Radix.Portal>
  )
}
