import { CircleAlert, CircleCheck, CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react'

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger'

/** Border, background and text of a tone (app/globals.css). */
export const toneStyles: Record<Tone, string> = {
  neutral: 'tone-neutral',
  accent: 'tone-accent',
  success: 'tone-success',
  warning: 'tone-warning',
  danger: 'tone-danger',
}

/** Color alone never tells a tone: each has an icon too. */
export const toneIcons: Record<Tone, LucideIcon> = {
  neutral: Info,
  accent: CircleAlert,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleX,
}
