import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import {
  calendarRange,
  calendarUnits,
  rollingLengths,
  rollingRange,
  type ReportRange,
} from '@/domain/stats/report-range'
import type { StatsGrouping } from '@/domain/stats/rollups'
import { RangeMenu } from './range-menu'
import { describeRange } from './range-text'
import { reportHref } from './report-parameters'

interface RangeControlProps {
  path: string
  range: ReportRange
  by?: StatsGrouping
  today: string
}

/** Chooses the range of a page: one of the offered ones, the calendar range before or after this one, or any days. */
export function RangeControl({ path, range, by, today }: RangeControlProps) {
  const offered = [
    ...rollingLengths.map((length) => rollingRange(length, today)),
    ...calendarUnits.flatMap((unit) => [0, -1].map((offset) => calendarRange(unit, today, offset, today))),
  ]
  const href = (to: ReportRange) => reportHref(path, to, by)
  return (
    <div className="flex items-center gap-1">
      <Neighbor range={range} offset={-1} today={today} href={href} />
      <RangeMenu
        // Closes when another range is shown.
        key={range.text}
        path={path}
        by={by}
        label={describeRange(range)}
        days={range.days}
        today={today}
        items={offered.map((each) => ({
          href: href(each),
          label: describeRange(each),
          isCurrent: each.text === range.text,
        }))}
      />
      <Neighbor range={range} offset={1} today={today} href={href} />
    </div>
  )
}

interface NeighborProps {
  range: ReportRange
  offset: 1 | -1
  today: string
  href: (range: ReportRange) => string
}

/** The link to the calendar range before or after. */
function Neighbor({ range, offset, today, href }: NeighborProps) {
  if (range.kind === 'rolling' || range.kind === 'custom') return null
  const Icon = offset < 0 ? ChevronLeft : ChevronRight
  const label = offset < 0 ? 'Earlier' : 'Later'
  if (offset > 0 && range.isUnfinished)
    return (
      <Button size="icon" variant="ghost" disabled aria-label={label}>
        <Icon aria-hidden />
      </Button>
    )
  return (
    <Button size="icon" variant="ghost" asChild>
      <Link
        href={href(calendarRange(range.kind, range.days.from, offset, today))}
        scroll={false}
        aria-label={label}
      >
        <Icon aria-hidden />
      </Link>
    </Button>
  )
}
