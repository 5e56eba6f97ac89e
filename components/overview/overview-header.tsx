import { DownloadButton } from '@/components/list/export-button'
import { RangeControl } from '@/components/reports/range-control'
import { reportHref } from '@/components/reports/report-parameters'
import { PageHeader } from '@/components/ui/page-header'
import type { ReportRange } from '@/domain/stats/report-range'

export function OverviewHeader({ range, today }: { range: ReportRange; today: string }) {
  return (
    <PageHeader
      title="Overview"
      description="How your referral codes are used."
      action={
        <>
          <DownloadButton href={reportHref('/export', range)} />
          <RangeControl path="/" range={range} today={today} />
        </>
      }
    />
  )
}
