'use client'

import type { ComponentProps } from 'react'
import { cn } from './class-names'
import { useFieldWiring } from './field-context'

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const wiring = useFieldWiring(rest)
  return (
    <textarea
      {...rest}
      {...wiring}
      rows={rows}
      className={cn('control py-1.5 read-only:bg-muted', className)}
    />
  )
}
