import { formatAmount, formatNumber } from '@/components/ui/format'
import { StatCard } from '@/components/ui/stat-card'
import type { BoundedCount } from '@/domain/bounded-count'
import type { Cost } from '@/domain/stats/counts'
import type { StatsTotal } from '@/domain/stats/report'
import type { Report } from '@/server/services/stats/get-report'
import { compare } from './compare'
import { costsPerApproval, formatCosts, shareOf } from './report-text'

interface ReportFiguresProps {
  report: Report
  /** The period before in words. */
  period: string
}

/** The sums of a report, each beside the period before. */
export function ReportFigures({ report, period }: ReportFiguresProps) {
  const { total, newPartners, previousNewPartners } = report
  const previous = report.previous!
  return (
    <>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {(['visits', 'started', 'approved'] as const).map((count) => (
          <StatCard
            key={count}
            label={labels[count]}
            value={formatNumber(total[count])}
            {...compare(total[count], previous[count], period)}
          />
        ))}
        <StatCard label="Paid" value={formatNumber(total.paid)} note={paidNote(total, previous, period)} />
      </div>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-3">
        <CostCard
          label="Cost"
          of={({ costs }) => costs ?? []}
          total={total}
          previous={previous}
          period={period}
        />
        <CostCard
          label="Cost per approval"
          of={costsPerApproval}
          total={total}
          previous={previous}
          period={period}
        />
        <div className="grid max-lg:col-span-2">
          <StatCard
            label="New partners"
            value={countText(newPartners)}
            {...(newPartners.more || previousNewPartners.more
              ? { note: `${countText(previousNewPartners)} in the ${period}` }
              : compare(newPartners.count, previousNewPartners.count, period))}
          />
        </div>
      </div>
    </>
  )
}

/** The shares of the approved: newer approvals have had less time to be paid, so that their number alone says little. */
function paidNote(total: StatsTotal, previous: StatsTotal, period: string): string {
  const [share, before] = [total, previous].map(({ approved, paid }) => shareOf(paid, approved))
  return [share && `${share} of approved`, before && `${before} in the ${period}`].filter(Boolean).join(', ')
}

const labels = { visits: 'Visits', started: 'Referrals started', approved: 'Approved' }

const countText = ({ count, more }: BoundedCount) => `${formatNumber(count)}${more ? '+' : ''}`

/** Why there is no change in percent. A cost in several currencies is not divided. */
function noteOf(total: StatsTotal, previous: StatsTotal, before: readonly Cost[], period: string): string {
  if (before.length > 0) return `${formatCosts(before)} in the ${period}`
  if ((total.costs?.length ?? 0) > 1) return 'The cost is in several currencies'
  return `${(previous.costs?.length ?? 0) > 1 ? 'Several currencies' : 'None'} in the ${period}`
}

interface CostCardProps {
  label: string
  of: (total: StatsTotal) => NonNullable<StatsTotal['costs']>
  total: StatsTotal
  previous: StatsTotal
  period: string
}

/** An amount in each currency. Only amounts of one currency have a change in percent. */
function CostCard({ label, of, total, previous, period }: CostCardProps) {
  const [costs, before] = [of(total), of(previous)]
  const [only, ...others] = costs
  const isComparable = only && !others.length && before.every(({ currency }) => currency === only.currency)
  const change = isComparable
    ? compare(only.amountMinor, before[0]?.amountMinor ?? 0, period, formatCosts(before), 'down')
    : { note: noteOf(total, previous, before, period) }
  return (
    <StatCard
      label={label}
      value={
        <span className="wrap-anywhere max-sm:text-section">
          {costs.length === 0
            ? '–'
            : costs.map((cost) => (
                <span key={cost.currency} className="block">
                  {formatAmount(cost)}
                </span>
              ))}
        </span>
      }
      {...change}
    />
  )
}
