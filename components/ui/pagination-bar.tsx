import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from './button'

export interface PaginationBarProps {
  previousHref?: string | null
  nextHref?: string | null
  /** At the left: "50 codes on this page". */
  summary?: ReactNode
  label?: string
}

export function PaginationBar({ previousHref, nextHref, summary, label = 'Pages' }: PaginationBarProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 pt-3">
      <p className="text-table text-muted-foreground">{summary}</p>
      <div className="flex gap-2">
        <PageLink href={previousHref} rel="prev">
          <ChevronLeft aria-hidden />
          Previous
        </PageLink>
        <PageLink href={nextHref} rel="next">
          Next
          <ChevronRight aria-hidden />
        </PageLink>
      </div>
    </nav>
  )
}

function PageLink({
  href,
  rel,
  children,
}: {
  href?: string | null
  rel: 'prev' | 'next'
  children: ReactNode
}) {
  if (!href) {
    return <Button disabled>{children}</Button>
  }
  return (
    <Button asChild>
      <Link href={href} rel={rel}>
        {children}
      </Link>
    </Button>
  )
}
