import { CategoryBarChart } from '@/components/ui/charts/category-bar-chart'
import { DailyAreaChart } from '@/components/ui/charts/daily-area-chart'
import { formatNumber, plural } from '@/components/ui/format'
import { StatCard } from '@/components/ui/stat-card'
import { Attention } from './attention'
import type { May } from './attention-item'
import { attentionItemsOf } from './attention-rules'
import { OpenItems } from './open-items'
import type { Range } from './overview-parameters'
import type { OverviewView } from './overview-view'
import { TopCodes } from './top-codes'

interface OverviewProps {
  overview: OverviewView
  days: Range
  may: May
  now: Date
}

export function Overview({ overview, days, may, now }: OverviewProps) {
  const { usedCountInRange: current, usedCountBefore: previous } = overview
  const byCategory = overview.usageByCategory.map(({ category, usedCount }) => ({
    category: category ?? 'No category',
    value: usedCount,
  }))
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <StatCard
          label={`Uses in ${days} days`}
          value={formatNumber(current)}
          {...comparison(current, previous, `previous ${days} days`)}
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
          note={byCategory[0] && `Most used: ${byCategory[0].category}`}
        />
      </div>
      <OpenItems referrals={overview.openReferrals} totals={overview.bonusTotals} />
      <div className="grid gap-4 lg:grid-cols-2">
        <CategoryBarChart
          title="Uses by category"
          description={`In the last ${days} days.`}
          valueLabel="Uses"
          data={byCategory}
          emptyText={`No code was used in the last ${days} days.`}
        />
        <DailyAreaChart
          title="Uses by day"
          valueLabel="Uses"
          data={overview.usageByDay.map(({ day, usedCount }) => ({ day, value: usedCount }))}
          emptyText={`No code was used in the last ${days} days.`}
        />
      </div>
      <Attention items={attentionItemsOf(overview, may, now)} />
      <TopCodes codes={overview.topReferralCodes} />
    </div>
  )
}

/** For increases over 900 %, the earlier figure is clearer than a percentage. */
function comparison(current: number, previous: number, period: string) {
  if (previous > 0 && current > previous * 10) return { note: `${formatNumber(previous)} in the ${period}` }
  return { delta: { current, previous, period } }
}
