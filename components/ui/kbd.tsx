import type { ComponentProps } from 'react'
import { cn } from './class-names'

export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      {...rest}
      className={cn(
        'inline-flex h-5 min-w-5 items-center justify-center rounded border bg-muted px-1 font-sans text-[11px] leading-none text-muted-foreground',
        className,
      )}
    />
  )
}
