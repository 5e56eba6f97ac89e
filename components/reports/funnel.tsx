import { BarChart } from '@/components/ui/charts/bar-chart'
import type { StatsCount } from '@/domain/stats/counts'
import type { ReportRange } from '@/domain/stats/report-range'
import { approvedHref, startedHref } from './drill-down'
import { reportExportHref } from './report-parameters'
import { shareOf } from './report-text'

interface FunnelProps {
  counts: Record<StatsCount, number>
  range: ReportRange
  description?: string
}

/** The steps from a visit to the payment of all bonuses, each with its share of the one before. */
export function Funnel({ counts: { visits, started, approved, paid }, range, description }: FunnelProps) {
  const { days } = range
  const noteOf = (count: number, before: number) => {
    const share = shareOf(count, before)
    return share === undefined ? {} : { note: `(${share})` }
  }
  return (
    <BarChart
      title="From visit to payment"
      description={description}
      data={[
        { name: 'Visits', value: visits },
        { name: 'Started', value: started, href: startedHref(days), ...noteOf(started, visits) },
        { name: 'Approved', value: approved, href: approvedHref(days), ...noteOf(approved, started) },
        { name: 'Paid', value: paid, ...noteOf(paid, approved) },
      ]}
      nameLabel="Step"
      valueLabel="Count"
      csvHref={reportExportHref(range, 'category', 'periods')}
    />
  )
}
