import { formatNumber } from '@/components/ui/format'
import type { StatCardProps } from '@/components/ui/stat-card'

/** How a figure changed. For increases over 900 %, the earlier figure is clearer than a percentage. */
export function compare(
  current: number,
  previous: number,
  period: string,
  previousText = formatNumber(previous),
  better: 'up' | 'down' = 'up',
): Pick<StatCardProps, 'delta' | 'note'> {
  if (previous < 0 || (previous > 0 && current > previous * 10))
    return { note: `${previousText} in the ${period}` }
  return { delta: { current, previous, period, better } }
}
