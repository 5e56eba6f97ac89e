import type { ReactNode } from 'react'
import { Link } from './link'

interface LinkTabsProps {
  /** The name of the tabs for screen readers: "Settings". */
  label: string
  items: readonly { href: string; label: ReactNode; current: boolean }[]
}

/** Tabs whose selection is in the URL: each is a link. */
export function LinkTabs({ label, items }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="mb-6 flex flex-wrap gap-x-4 border-b">
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          scroll={false}
          aria-current={item.current ? 'page' : undefined}
          className="-mb-px flex h-9 items-center border-b-2 border-transparent px-0.5 font-medium whitespace-nowrap text-muted-foreground transition-colors hover:text-foreground focus-visible:-outline-offset-2 aria-[current]:border-primary aria-[current]:text-foreground"
        >
          {item.label}
        </Link>
      ))}
    </nav>
  )
}
