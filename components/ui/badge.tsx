import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './class-names'
import { toneStyles, type Tone } from './tone'

interface BadgeProps {
  tone?: Tone
  /** A state carries an icon beside its label, so that color alone never tells it. */
  icon?: LucideIcon
  className?: string
  children: ReactNode
}

export function Badge({ tone = 'neutral', icon: Icon, className, children }: BadgeProps) {
  return (
    <span className={cn('badge', toneStyles[tone], className)}>
      {Icon && <Icon aria-hidden />}
      {children}
    </span>
  )
}

/** The look of a state on all pages. */
export interface StateLabel {
  label: string
  tone: Tone
  icon: LucideIcon
}
