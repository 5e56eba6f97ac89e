import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './class-names'

interface DisclosureProps {
  title: ReactNode
  className?: string
  children: ReactNode
}

/** Details that not every reader needs. Works without scripts. */
export function Disclosure({ title, className, children }: DisclosureProps) {
  return (
    <details className={cn('group/disclosure border-t', className)}>
      <summary className="flex h-10 list-none items-center gap-1.5 rounded text-table font-medium text-muted-foreground hover:text-foreground [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open/disclosure:rotate-90"
        />
        {title}
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  )
}
