'use client'

import { Switch as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './class-names'
import { useFieldWiring } from './field-context'

export function Switch({ className, ...rest }: ComponentProps<typeof Radix.Root>) {
  const wiring = useFieldWiring(rest)
  return (
    <Radix.Root
      {...rest}
      {...wiring}
      className={cn(
        'inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-transparent bg-input p-px transition-colors data-[state=checked]:bg-primary disabled:opacity-50',
        className,
      )}
    >
      <Radix.Thumb className="size-4 rounded-full bg-card transition-transform data-[state=checked]:translate-x-4" />
    </Radix.Root>
  )
}
