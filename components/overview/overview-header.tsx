import { DownloadButton } from '@/components/list/export-button'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { overviewExportHref, overviewHref, ranges, type Range } from './overview-parameters'

/** `days` is undefined while the page loads. */
export function OverviewHeader({ days }: { days?: Range }) {
  const items = ranges.map((range) => ({
    href: overviewHref(range),
    label: `${range} days`,
    current: range === days,
  }))
  return (
    <PageHeader
      title="Overview"
      description="How your referral codes are used."
      action={
        <>
          {days && <DownloadButton href={overviewExportHref(days)} />}
          <SegmentedControl label="Range" items={items} />
        </>
      }
    />
  )
}
