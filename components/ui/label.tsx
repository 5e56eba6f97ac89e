import type { ComponentProps } from 'react'
import { cn } from './class-names'

export function Label({ className, ...rest }: ComponentProps<'label'>) {
  return <label {...rest} className={cn('text-table font-medium text-foreground', className)} />
}
