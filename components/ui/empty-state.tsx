import { Lock, type LucideIcon, SearchX } from 'lucide-react'
import { Link } from './link'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Card } from './card'
import { cn } from './class-names'
import { PageHeader } from './page-header'

export interface EmptyStateProps {
  icon?: LucideIcon
  title: ReactNode
  /** The purpose of the list, or which filters matched nothing. */
  description?: ReactNode
  /** The first action, or a button to clear the filters. */
  action?: ReactNode
  className?: string
}

export function EmptyState({ icon: Icon, title, description, action, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center px-6 py-12 text-center', className)}>
      {Icon && (
        <span className="mb-3 flex size-9 items-center justify-center rounded-card border bg-card">
          <Icon aria-hidden className="size-4 text-muted-foreground" />
        </span>
      )}
      <p className="font-medium">{title}</p>
      {description && <p className="mt-1 max-w-[48ch] text-balance text-muted-foreground">{description}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}

interface LockedCardProps {
  title: string
  /** Whom to ask: "Ask an owner or admin to …" */
  description: string
  action?: ReactNode
}

/** Replaces a page or form that the person's role may not open. */
export function LockedCard(props: LockedCardProps) {
  return (
    <Card>
      <EmptyState icon={Lock} {...props} />
    </Card>
  )
}

interface NotFoundPageProps {
  /** "code" */
  what: string
  list: { href: string; label: string }
  /** Why it may not exist. */
  description?: string
}

/** The same text for an unknown item and for one of another company. */
export function NotFoundPage({ what, list, description }: NotFoundPageProps) {
  return (
    <>
      <PageHeader title={`${what.charAt(0).toUpperCase()}${what.slice(1)} not found`} back={list} />
      <Card>
        <EmptyState
          icon={SearchX}
          title={`We could not find that ${what}`}
          description={
            description ?? `The address may be mistyped, or the ${what} belongs to a company you are not in.`
          }
          action={
            <Button asChild>
              <Link href={list.href}>All {list.label.toLowerCase()}</Link>
            </Button>
          }
        />
      </Card>
    </>
  )
}
