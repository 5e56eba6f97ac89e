import type { ReactNode } from 'react'
import { cn } from './class-names'

export interface FactsProps {
  items: readonly { label: ReactNode; value: ReactNode }[]
  className?: string
}

/** Names and values of one thing, one line each. The names take less room in a narrow card, and stand above in a very narrow one. */
export function Facts({ items, className }: FactsProps) {
  return (
    <dl className={cn('@container divide-y text-table', className)}>
      {items.map((item, index) => (
        <div
          key={index}
          className="grid min-h-10 items-center gap-x-4 py-2 @min-[17rem]:grid-cols-[5.5rem_minmax(0,1fr)] @md:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <dt className="text-muted-foreground">{item.label}</dt>
          <dd className="min-w-0 wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
