import { CircleAlert, CircleCheck, CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react'

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger'

export const toneStyles: Record<Tone, string> = {
  neutral: 'border-border bg-muted text-foreground',
  accent: 'border-primary/25 bg-primary-soft text-primary-text',
  success: 'border-success-line bg-success-soft text-success',
  warning: 'border-warning-line bg-warning-soft text-warning',
  danger: 'border-danger-line bg-danger-soft text-danger',
}

/** Colour never speaks alone: each tone has an icon too. */
export const toneIcons: Record<Tone, LucideIcon> = {
  neutral: Info,
  accent: CircleAlert,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleX,
}
