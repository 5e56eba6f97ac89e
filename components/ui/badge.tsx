import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './class-names'
import { toneStyles, type Tone } from './tone'

export interface BadgeProps {
  tone?: Tone
  /** A state carries an icon beside its word, so that it is not told by colour alone. */
  icon?: LucideIcon
  className?: string
  children: ReactNode
}

export function Badge({ tone = 'neutral', icon: Icon, className, children }: BadgeProps) {
  return (
    <span
      className={cn(
        'inline-flex h-5 items-center gap-1 rounded border px-1.5 text-caption font-medium whitespace-nowrap',
        toneStyles[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-3 shrink-0" />}
      {children}
    </span>
  )
}
