'use client'

import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './class-names'
import { floatingStyle } from './overlay-style'

/** Not modal: the page behind stays readable for assistive technology, and does not shift when its scrollbar disappears. */
export function DropdownMenu(props: ComponentProps<typeof Radix.Root>) {
  return <Radix.Root modal={false} {...props} />
}

export const DropdownMenuTrigger = Radix.Trigger
export const DropdownMenuRadioGroup = Radix.RadioGroup

export function DropdownMenuContent({
  className,
  align = 'end',
  ...rest
}: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={4}
        collisionPadding={8}
        align={align}
        // A message that disappears returns the focus to where it was, which is outside, and must not close the menu.
        onFocusOutside={(event) => event.preventDefault()}
        {...rest}
        className={cn(
          floatingStyle,
          'max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto p-1',
          className,
        )}
      />
    </Radix.Portal>
  )
}

const itemStyle = cn(
  'flex min-h-8 cursor-default items-center gap-2 rounded px-2 py-1 outline-none select-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover',
  '[&_svg]:shrink-0 [&_svg]:text-muted-foreground [&_svg:not([class*=size-])]:size-4',
)

export interface DropdownMenuItemProps extends ComponentProps<typeof Radix.Item> {
  tone?: 'default' | 'danger'
}

export function DropdownMenuItem({ tone = 'default', className, ...rest }: DropdownMenuItemProps) {
  return (
    <Radix.Item
      {...rest}
      className={cn(itemStyle, tone === 'danger' && 'text-danger [&_svg]:text-danger', className)}
    />
  )
}

export function DropdownMenuRadioItem({
  className,
  children,
  ...rest
}: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem {...rest} className={cn(itemStyle, className)}>
      {children}
      <Radix.ItemIndicator className="ml-auto pl-2">
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  )
}

export function DropdownMenuLabel({ className, ...rest }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label {...rest} className={cn('px-2 py-1 text-caption text-muted-foreground', className)} />
}

export function DropdownMenuSeparator({ className, ...rest }: ComponentProps<typeof Radix.Separator>) {
  return <Radix.Separator {...rest} className={cn('-mx-1 my-1 h-px bg-border', className)} />
}
