import { compare } from '@/components/reports/compare'
import { approvedHref } from '@/components/reports/drill-down'
import { Funnel } from '@/components/reports/funnel'
import { describeRange } from '@/components/reports/range-text'
import { reportHref } from '@/components/reports/report-parameters'
import { nameOfGroup } from '@/components/reports/report-text'
import { BarChart } from '@/components/ui/charts/bar-chart'
import { TimeChart } from '@/components/ui/charts/time-chart'
import { formatDays, formatNumber, plural } from '@/components/ui/format'
import { StatCard } from '@/components/ui/stat-card'
import type { ReportRange } from '@/domain/stats/report-range'
import { Attention } from './attention'
import type { May } from './attention-item'
import { attentionItemsOf } from './attention-rules'
import { OpenItems } from './open-items'
import type { OverviewView } from './overview-view'
import { TopCodes } from './top-codes'

interface OverviewProps {
  overview: OverviewView
  range: ReportRange
  may: May
  now: Date
}

export function Overview({ overview, range, may, now }: OverviewProps) {
  const { usedCountInRange, usedCountBefore, interval } = overview
  const { days, isUnfinished } = range
  const inRange = describeRange(range)
  const byCategory = overview.usageByCategory.map(({ category, usedCount }) => ({
    name: nameOfGroup('category', { key: category, name: category }),
    value: usedCount,
    href: may('referrals:read') ? approvedHref(days, { by: 'category', key: category }) : undefined,
  }))
  const unused = 'No code was used in this range.'
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <StatCard
          label={`Uses, ${inRange.replace('Last', 'last')}`}
          value={formatNumber(usedCountInRange)}
          {...compare(usedCountInRange, usedCountBefore, formatDays(range.previousDays))}
        />
        <StatCard
          label="Total uses"
          value={formatNumber(overview.totalUsedCount)}
          note="Since the first code"
        />
        <StatCard
          label="Active codes"
          value={formatNumber(overview.activeCodesCount)}
          note={`of ${plural(overview.codesCount, 'code')}`}
        />
        <StatCard
          label="Categories"
          value={formatNumber(overview.categoriesCount)}
          note={byCategory[0] && `Most used: ${byCategory[0].name}`}
        />
      </div>
      <OpenItems referrals={overview.openReferrals} totals={overview.bonusTotals} />
      <div className="grid gap-4 lg:grid-cols-2">
        <BarChart
          title="Uses by category"
          description={inRange}
          nameLabel="Category"
          valueLabel="Uses"
          data={byCategory}
          isByCategory
          csvHref={reportHref('/export', range)}
          emptyText={unused}
        />
        <TimeChart
          title={interval === 'month' ? 'Uses by month' : 'Uses by day'}
          description={`Gray line: ${formatDays(range.previousDays)}`}
          valueLabel="Uses"
          data={overview.usageByPeriod.map(({ day, usedCount }) => ({ day, value: usedCount }))}
          previous={overview.previousUsageByPeriod.map(({ usedCount }) => usedCount)}
          isByMonth={interval === 'month'}
          isUnfinished={isUnfinished}
          csvHref={reportHref('/export', range)}
          emptyText={unused}
        />
      </div>
      <Attention items={attentionItemsOf(overview, may, now)} />
      <TopCodes codes={overview.topReferralCodes} emptyText={unused} />
      {overview.counts && <Funnel counts={overview.counts} range={range} description={inRange} />}
    </div>
  )
}
