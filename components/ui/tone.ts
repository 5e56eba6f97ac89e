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

/** Each tone also has an icon, so that color is never the only signal. */
export const toneIcons: Record<Tone, LucideIcon> = {
  neutral: Info,
  accent: CircleAlert,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleX,
}
