import { SegmentedControl } from '@/components/ui/segmented-control'
import { overviewHref, ranges, type Range } from './overview-parameters'

export function RangeControl({ days }: { days: Range }) {
  return (
    <SegmentedControl
      label="Range"
      items={ranges.map((range) => ({
        href: overviewHref(range),
        label: `${range} days`,
        current: range === days,
      }))}
    />
  )
}
