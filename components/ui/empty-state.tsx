import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './class-names'

export interface EmptyStateProps {
  icon?: LucideIcon
  title: ReactNode
  /** What this place is for, or which filters matched nothing. */
  description?: ReactNode
  /** The first thing to do here, or a way to clear the filters. */
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
