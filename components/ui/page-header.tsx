import { ChevronDown, ChevronLeft, ChevronUp, type LucideIcon } from 'lucide-react'
import { Link } from './link'
import type { ReactNode } from 'react'
import { Button } from './button'

export interface PageHeaderProps {
  title: ReactNode
  /** A state or a copy button on the line of the title, but not part of the heading. */
  beside?: ReactNode
  /** One sentence. */
  description?: ReactNode
  /** One primary action, and at most one secondary action. */
  action?: ReactNode
  /** On a detail page: the list it belongs to, and the rows of that list beside it, null at its ends. */
  back?: { href: string; label: string; one?: string; previous?: string | null; next?: string | null }
}

export function PageHeader({ title, beside, description, action, back }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {back && (
        <nav
          aria-label={back.label}
          className="mb-2 -ml-1 flex min-h-8 items-center justify-between gap-4 print:hidden"
        >
          <Link
            href={back.href}
            className="inline-flex items-center gap-0.5 rounded text-table text-muted-foreground hover:text-foreground"
          >
            <ChevronLeft aria-hidden className="size-4" />
            {back.label}
          </Link>
          {(back.previous || back.next) && (
            <span className="flex gap-1">
              <NeighborLink href={back.previous} rel="prev" label={`Previous ${back.one}`} icon={ChevronUp} />
              <NeighborLink href={back.next} rel="next" label={`Next ${back.one}`} icon={ChevronDown} />
            </span>
          )}
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-[70ch]">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-title font-medium tracking-tight sm:text-page">{title}</h1>
            {beside}
          </div>
          {description && <p className="mt-1 text-muted-foreground">{description}</p>}
        </div>
        {action && <div className="flex flex-wrap items-center gap-2 print:hidden">{action}</div>}
      </div>
    </header>
  )
}

interface NeighborLinkProps {
  href: string | null | undefined
  rel: 'prev' | 'next'
  label: string
  icon: LucideIcon
}

function NeighborLink({ href, rel, label, icon: Icon }: NeighborLinkProps) {
  const icon = <Icon aria-hidden />
  if (!href)
    return (
      <Button size="icon" variant="ghost" disabled aria-label={label}>
        {icon}
      </Button>
    )
  return (
    <Button size="icon" variant="ghost" asChild>
      <Link href={href} rel={rel} aria-label={label} title={label}>
        {icon}
      </Link>
    </Button>
  )
}
