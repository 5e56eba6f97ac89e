import { createSerializer, parseAsNumberLiteral } from 'nuqs/server'
import { TimeChart } from '@/components/ui/charts/time-chart'
import { plural } from '@/components/ui/format'
import { SegmentedControl } from '@/components/ui/segmented-control'

const usageRanges = [30, 90] as const
export type UsageRange = (typeof usageRanges)[number]

/** How many days the chart of a code’s page shows, in its URL. */
export const usageParameters = { days: parseAsNumberLiteral(usageRanges).withDefault(30) }

const usageHref = createSerializer(usageParameters)

interface CodeUsageProps {
  /** The URL of the page, without the range. */
  href: string
  range: UsageRange
  usageByDay: readonly { day: string; usedCount: number }[]
}

export function CodeUsage({ href, range, usageByDay }: CodeUsageProps) {
  const total = usageByDay.reduce((sum, { usedCount }) => sum + usedCount, 0)
  return (
    <TimeChart
      title="Uses by day"
      description={total > 0 ? `${plural(total, 'use')} in the last ${range} days.` : undefined}
      data={usageByDay.map(({ day, usedCount }) => ({ day, value: usedCount }))}
      valueLabel="Uses"
      emptyText={`No uses in the last ${range} days.`}
      action={
        <SegmentedControl
          label="Range"
          items={usageRanges.map((days) => ({
            href: usageHref(href, { days }),
            label: `${days} days`,
            current: days === range,
          }))}
        />
      }
    />
  )
}
