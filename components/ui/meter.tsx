import type { CSSProperties } from 'react'
import { cn } from './class-names'
import { formatNumber } from './format'

interface MeterProps {
  value: number
  /** Null for no limit: only the number is shown. */
  max: number | null
  className?: string
}

/** "42 / 100" with a thin bar that turns amber near the limit and red at the limit. */
export function Meter({ value, max, className }: MeterProps) {
  if (max === null) return formatNumber(value)
  const share = max > 0 ? Math.min(value / max, 1) : 1
  const color = share >= 1 ? '[--bar:var(--danger)]' : share >= 0.9 && '[--bar:var(--warning)]'
  return (
    <span
      className={cn('meter', color, className)}
      style={{ '--share': `${Math.round(share * 100)}%` } as CSSProperties}
    >
      {`${formatNumber(value)} / ${formatNumber(max)}`}
    </span>
  )
}
