import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from './card'
import { cn } from './class-names'
import { formatPercentDelta, percentChange } from './format'

export interface StatCardProps {
  label: ReactNode
  /** Already formatted. */
  value: ReactNode
  /** The change since the previous range; `better: 'down'` when less is better. */
  delta?: { current: number; previous: number; period: string; better?: 'up' | 'down' }
  /** One short line instead of a delta. */
  note?: ReactNode
}

export function StatCard({ label, value, delta, note }: StatCardProps) {
  return (
    <Card className="flex flex-col gap-1 p-4">
      <h2 className="text-table text-muted-foreground">{label}</h2>
      <div className="text-page font-medium tracking-tight tabular-nums">{value}</div>
      {delta && <Delta {...delta} />}
      {note && <p className="text-caption text-muted-foreground">{note}</p>}
    </Card>
  )
}

function Delta({ current, previous, period, better = 'up' }: NonNullable<StatCardProps['delta']>) {
  const change = percentChange(current, previous)
  if (change === null) return <p className="text-caption text-muted-foreground">None in the {period}</p>
  if (change === 0) return <p className="text-caption text-muted-foreground">No change vs {period}</p>
  const Icon = change > 0 ? ArrowUp : ArrowDown
  const good = better === 'up' ? change > 0 : change < 0
  const tone = good ? 'text-success' : 'text-danger'
  return (
    <p className="flex flex-wrap items-center gap-x-1 text-caption text-muted-foreground">
      <span className={cn('inline-flex items-center gap-0.5 font-medium tabular-nums', tone)}>
        <Icon aria-hidden className="size-3" />
        {formatPercentDelta(change)}
      </span>
      <span>vs {period}</span>
    </p>
  )
}
