'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names'
import { useFieldWiring } from './field-context'

export interface InputProps extends ComponentProps<'input'> {
  /** An icon or a short unit inside the field, before or after what is typed. */
  leading?: ReactNode
  trailing?: ReactNode
}

export function Input({ leading, trailing, className, type = 'text', ...rest }: InputProps) {
  const wiring = useFieldWiring(rest)
  const input = (
    <input
      {...rest}
      {...wiring}
      type={type}
      className={cn(
        'control h-8 read-only:bg-muted max-sm:h-10',
        leading && 'pl-8',
        trailing && 'pr-9',
        className,
      )}
    />
  )
  if (!leading && !trailing) return input
  return (
    <span className="relative flex w-full items-center">
      {leading && <Adornment className="left-2.5">{leading}</Adornment>}
      {input}
      {trailing && <Adornment className="right-2">{trailing}</Adornment>}
    </span>
  )
}

function Adornment({ className, children }: { className: string; children: ReactNode }) {
  return (
    <span
      className={cn(
        'pointer-events-none absolute flex items-center text-caption text-muted-foreground [&_svg:not([class*=size-])]:size-4 [&>button]:pointer-events-auto',
        className,
      )}
    >
      {children}
    </span>
  )
}
