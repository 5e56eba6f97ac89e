import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** Details that not every reader needs. Works without scripts. */
export function Disclosure({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className="group/disclosure border-t">
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
