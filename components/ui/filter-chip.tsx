import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

export interface FilterChipProps {
  /** "Category" */
  label: string
  /** "isv_premium" */
  value: ReactNode
  /** The same place without this filter. */
  clearHref: string
}

export function FilterChip({ label, value, clearHref }: FilterChipProps) {
  return (
    <span className="inline-flex h-7 max-w-full items-center rounded-control border bg-card pl-2 text-table">
      <span className="text-muted-foreground">{label}</span>
      <span className="ml-1.5 truncate font-medium">{value}</span>
      <Link
        href={clearHref}
        aria-label={`Clear filter ${label}`}
        className="ml-1 flex size-6.5 shrink-0 items-center justify-center rounded-r-control text-muted-foreground hover:bg-hover hover:text-foreground"
      >
        <X aria-hidden className="size-3.5" />
      </Link>
    </span>
  )
}
