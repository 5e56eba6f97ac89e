import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names'

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={cn('min-w-0 rounded-card border bg-card', className)} />
}

export interface CardHeaderProps extends Omit<ComponentProps<'div'>, 'title'> {
  title: ReactNode
  description?: ReactNode
  /** A link, button or badge at the right. */
  action?: ReactNode
  /** The level in the page's outline; the size stays the same. */
  level?: 2 | 3
}

export function CardHeader({ title, description, action, level = 2, className, ...rest }: CardHeaderProps) {
  const Heading = `h${level}` as const
  return (
    <div {...rest} className={cn('flex items-start justify-between gap-3 px-4 pt-4 pb-3', className)}>
      <div className="min-w-0">
        <Heading className="text-body font-medium">{title}</Heading>
        {description && <p className="mt-0.5 text-table text-muted-foreground">{description}</p>}
      </div>
      {action && <div className="-my-1 flex shrink-0 items-center gap-2">{action}</div>}
    </div>
  )
}

export function CardBody({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={cn('px-4 pb-4', className)} />
}
