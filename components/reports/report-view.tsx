import { Card, CardHeader } from '@/components/ui/card'
import { BarChart } from '@/components/ui/charts/bar-chart'
import { TimeChart } from '@/components/ui/charts/time-chart'
import { formatDays } from '@/components/ui/format'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { addDays } from '@/domain/days'
import { periodStartsOf } from '@/domain/stats/period'
import type { StatsPeriod } from '@/domain/stats/report'
import type { ReportRange } from '@/domain/stats/report-range'
import { statsGroupings, type StatsGrouping } from '@/domain/stats/rollups'
import type { Report } from '@/server/services/stats/get-report'
import { approvedHref } from './drill-down'
import { Funnel } from './funnel'
import { ReportFigures } from './report-figures'
import { reportExportHref, reportHref, reportPath } from './report-parameters'
import { ReportTable } from './report-table'
import { groupingLabels, nameOfGroup } from './report-text'

interface ReportViewProps {
  report: Report
  range: ReportRange
  by: StatsGrouping
}

/** The figures and charts of a range, and its groups. */
export function ReportView({ report, range, by }: ReportViewProps) {
  const { days, previousDays } = range
  const { total, interval } = report
  const starts = periodStartsOf(days, interval)
  const approvedFrom = (periods: readonly StatsPeriod[]) => {
    const counts = new Map(periods.map(({ from, approved }) => [from, approved]))
    return (day: string) => counts.get(day) ?? 0
  }
  const exportHref = (part: 'groups' | 'periods') => reportExportHref(range, by, part)
  return (
    <div className="flex flex-col gap-4">
      <ReportFigures report={report} period="period before" />
      <div className="grid gap-4 lg:grid-cols-3">
        <div className="grid lg:col-span-2">
          <TimeChart
            title="Approved over time"
            description={`Gray line: ${formatDays(previousDays)}`}
            data={starts.map((day, index) => ({
              day,
              value: approvedFrom(report.periods)(day),
              href: approvedHref({ from: day, to: endOf(starts, index, days.to) })!,
            }))}
            previous={periodStartsOf(previousDays, interval).map(approvedFrom(report.previousPeriods))}
            isByMonth={interval === 'month'}
            isUnfinished={range.isUnfinished}
            valueLabel="Approved"
            csvHref={exportHref('periods')}
            emptyText="Nothing was approved in this range."
          />
        </div>
        <Funnel counts={total} range={range} />
      </div>
      <BarChart
        title={`Approved by ${groupingLabels[by].toLowerCase()}`}
        data={report.groups
          .filter((group) => group.total.approved > 0)
          .map((group) => ({
            name: nameOfGroup(by, group),
            value: group.total.approved,
            href: approvedHref(days, { by, key: group.key }),
          }))}
        nameLabel={groupingLabels[by]}
        valueLabel="Approved"
        isByCategory={by === 'category'}
        total={total.approved}
        csvHref={exportHref('groups')}
        emptyText="Nothing was approved in this range."
        action={
          <SegmentedControl
            label="Group by"
            items={statsGroupings.map((each) => ({
              href: reportHref(reportPath, range, each),
              label: groupingLabels[each],
              current: each === by,
            }))}
          />
        }
      />
      <Card>
        <CardHeader
          title={`By ${groupingLabels[by].toLowerCase()}`}
          description="Each step counts on its own day: a reversal later changes no earlier period. Paid: approved, with all bonuses paid by now."
        />
        <ReportTable report={report} by={by} days={days} />
      </Card>
    </div>
  )
}

/** The last day of a period of a range. */
const endOf = (starts: readonly string[], index: number, to: string) =>
  starts[index + 1] ? addDays(starts[index + 1]!, -1) : to
