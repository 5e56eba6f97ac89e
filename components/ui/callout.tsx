import type { ReactNode } from 'react'
import { cn } from './class-names'
import { toneIcons, toneStyles, type Tone } from './tone'

export interface CalloutProps {
  tone?: Tone
  title?: ReactNode
  /** A button or link at the end. */
  action?: ReactNode
  /** `alert` interrupts a screen reader: for an error that has just occurred. */
  role?: 'alert' | 'status' | 'note'
  className?: string
  children?: ReactNode
}

export function Callout({
  tone = 'neutral',
  title,
  action,
  role = 'note',
  className,
  children,
}: CalloutProps) {
  const Icon = toneIcons[tone]
  return (
    <div
      role={role}
      className={cn(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-card border px-3 py-2.5',
        toneStyles[tone],
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 basis-48 flex-col gap-0.5">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-foreground">{children}</div>}
      </div>
      {action}
    </div>
  )
}
