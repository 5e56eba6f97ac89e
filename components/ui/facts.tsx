import type { ReactNode } from 'react'
import { cn } from './class-names'

export interface FactsProps {
  items: readonly { label: ReactNode; value: ReactNode }[]
  className?: string
}

/** Names and values of one thing, one line each; stacked on phones. */
export function Facts({ items, className }: FactsProps) {
  return (
    <dl className={cn('divide-y text-table', className)}>
      {items.map((item, index) => (
        <div key={index} className="grid min-h-10 items-center gap-x-4 py-2 sm:grid-cols-[minmax(6rem,10rem)_minmax(0,1fr)]">
          <dt className="text-muted-foreground">{item.label}</dt>
          <dd className="min-w-0 wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
