import { cn } from './class-names'
import { formatNumber } from './format'

export interface MeterProps {
  value: number
  /** Without a limit only the number is shown. */
  max?: number | null
  /** What is measured, for screen readers: "Uses". */
  label: string
  className?: string
}

/** "42 / 100" with a thin bar. Near the limit the bar turns amber, at the limit red, and the figures say so too. */
export function Meter({ value, max, label, className }: MeterProps) {
  if (max === null || max === undefined) {
    return <span className={cn('tabular-nums', className)}>{formatNumber(value)}</span>
  }
  const share = max > 0 ? Math.min(value / max, 1) : 1
  const colour = share >= 1 ? 'bg-danger' : share >= 0.9 ? 'bg-warning' : 'bg-primary'
  return (
    <span className={cn('inline-flex min-w-20 flex-col gap-1 align-middle', className)}>
      <span className="leading-none tabular-nums">
        {formatNumber(value)} <span className="text-muted-foreground">/ {formatNumber(max)}</span>
      </span>
      <span
        role="meter"
        aria-label={label}
        aria-valuenow={Math.min(value, max)}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={`${formatNumber(value)} of ${formatNumber(max)}`}
        className="h-1 overflow-hidden rounded-full bg-border"
      >
        <span className={cn('block h-full rounded-full', colour)} style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  )
}
