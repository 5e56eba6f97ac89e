import { ChartColumn } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { DownloadButton } from '@/components/list/export-button'
import { RangeControl } from '@/components/reports/range-control'
import { UnknownRange } from '@/components/reports/unknown-range'
import {
  loadReportParameters,
  readReportRange,
  reportExportHref,
  reportPath,
} from '@/components/reports/report-parameters'
import { ReportView } from '@/components/reports/report-view'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDays } from '@/components/ui/format'
import { PageHeader } from '@/components/ui/page-header'
import { dayOf } from '@/domain/days'
import { statsCounts } from '@/domain/stats/counts'
import { requireSession } from '@/server/auth/session'
import { getReport } from '@/server/services/stats/get-report'

export const metadata: Metadata = { title: 'Reports' }

const groupsShown = 50

/** Has no skeleton, so that it works without scripts; a bar shows that it loads. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const parameters = await loadReportParameters(searchParams)
  const { context } = await requireSession()
  const today = dayOf(context.now, context.scope.company.timeZone)
  const { range, isUnknown } = readReportRange(parameters, today)
  const { by } = parameters
  const report = await getReport(context, range, { groupBy: by, limit: groupsShown })
  const { total, previous } = report
  const isEmpty = [total, previous!].every(
    (sums) => statsCounts.every((count) => sums[count] === 0) && !sums.costs?.length,
  )
  return (
    <>
      <PageHeader
        title="Reports"
        description={`${formatDays(range.days)}, compared with ${formatDays(range.previousDays)}.`}
        action={
          <>
            <DownloadButton href={reportExportHref(range, by, 'groups')} />
            <RangeControl path={reportPath} range={range} by={by} today={today} />
          </>
        }
      />
      {isUnknown && <UnknownRange />}
      {isEmpty ? (
        <Card>
          <EmptyState
            icon={ChartColumn}
            title="Nothing happened in these days"
            description="Visits of share pages, referrals and what they cost appear here. Choose another range above."
          />
        </Card>
      ) : (
        <ReportView report={report} range={range} by={by} />
      )}
    </>
  )
}
