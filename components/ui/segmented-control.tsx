import { Link } from './link'
import type { ReactNode } from 'react'
import { cn } from './class-names'

export interface SegmentedControlProps {
  /** The name of the choice: "Range". */
  label: string
  items: readonly { href: string; label: ReactNode; current: boolean }[]
  className?: string
}

/** A choice whose value is in the URL: each segment is a link. */
export function SegmentedControl({ label, items, className }: SegmentedControlProps) {
  return (
    <nav
      aria-label={label}
      className={cn(
        'inline-flex h-8 items-center gap-0.5 rounded-control border bg-muted p-0.5 print:hidden',
        className,
      )}
    >
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          scroll={false}
          aria-current={item.current ? 'true' : undefined}
          className="flex h-full items-center rounded px-2.5 text-table font-medium whitespace-nowrap text-muted-foreground transition-colors hover:text-foreground aria-[current]:bg-card aria-[current]:text-foreground aria-[current]:shadow-xs dark:aria-[current]:bg-border"
        >
          {item.label}
        </Link>
      ))}
    </nav>
  )
}
