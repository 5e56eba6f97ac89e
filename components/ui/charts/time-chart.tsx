'use client'

import { formatCompact, formatDay, formatMonth, formatNumber } from '../format'
import { ChartFrame, type ChartFrameProps } from './chart-frame'
import { ChartReadout } from './chart-readout'
import { labeledIndexes, ticksUpTo } from './chart-scale'

interface TimeChartProps extends Pick<
  ChartFrameProps,
  'title' | 'description' | 'emptyText' | 'action' | 'csvHref'
> {
  /** One entry a day or month, oldest first, empty ones included: `{ day: "2026-11-21", value: 3 }`. */
  data: readonly { day: string; value: number; href?: string }[]
  /** The values of the period before, which may have another length. */
  previous?: readonly number[]
  /** Whether the days begin months. */
  isByMonth?: boolean
  /** Whether the last entry is not over yet. */
  isUnfinished?: boolean
  /** The unit of the values: "Uses". */
  valueLabel: string
}

const percent = (share: number) => `${share * 100}%`

/** A line over days or months, above that of the period before. */
export function TimeChart(props: TimeChartProps) {
  const { data, previous, isByMonth, isUnfinished, valueLabel, ...frame } = props
  const compared = previous && data.map((_, index) => previous[index] ?? 0)
  const max = Math.max(...data.map(({ value }) => value), ...(compared ?? []), 0)
  const ticks = ticksUpTo(max)
  const top = ticks.at(-1)!
  const last = Math.max(data.length - 1, 1)
  const shortName = isByMonth ? formatMonth : formatDay
  const points = data.map(({ day, value, href }, index) => ({
    name: nameOf(day, { isByMonth, isUnfinished: isUnfinished && index === data.length - 1 }),
    value: formatNumber(value),
    previous: compared && formatNumber(compared[index]!),
    x: index / last,
    y: value / top,
    href,
  }))
  const labels = labeledIndexes(data.length).map((index) => ({
    share: index / last,
    text: shortName(data[index]!.day),
  }))
  return (
    <ChartFrame
      {...frame}
      columns={[isByMonth ? 'Month' : 'Day', valueLabel, ...(compared ? ['Period before'] : [])]}
      rows={
        max === 0
          ? []
          : points.map(({ name, value, previous, href }) => ({
              key: name,
              name,
              href,
              values: previous === undefined ? [value] : [value, previous],
            }))
      }
      drawing={{
        kind: 'lines',
        line: points.map(({ y }) => y),
        previous: compared?.map((value) => value / top),
        isUnfinished: Boolean(isUnfinished),
        ticks: ticks.map((tick) => ({ share: tick / top, text: formatCompact(tick) })),
        labels,
      }}
    >
      <div className="relative mt-2 mr-5 mb-6 ml-9 h-52 text-caption tabular-nums">
        {ticks.map((tick) => (
          <div
            key={tick}
            aria-hidden
            className="absolute inset-x-0 border-t"
            style={{ bottom: percent(tick / top) }}
          >
            <span className="absolute right-full -translate-y-1/2 pr-2 text-muted-foreground">
              {formatCompact(tick)}
            </span>
          </div>
        ))}
        <Lines
          line={points}
          previous={compared?.map((value, index) => ({ x: index / last, y: value / top }))}
          isUnfinished={isUnfinished}
        />
        {labels.map(({ share, text }) => (
          <span
            key={share}
            aria-hidden
            className="absolute top-full -translate-x-1/2 pt-2 whitespace-nowrap text-muted-foreground"
            style={{ left: percent(share) }}
          >
            {text}
          </span>
        ))}
        <ChartReadout label={frame.title} points={points} />
      </div>
    </ChartFrame>
  )
}

function nameOf(
  day: string,
  { isByMonth, isUnfinished }: Pick<TimeChartProps, 'isByMonth' | 'isUnfinished'>,
) {
  const name = isByMonth ? formatMonth(day, { year: true }) : formatDay(day, { year: true })
  return isUnfinished ? `${name}, so far` : name
}

interface Point {
  x: number
  y: number
}

interface LinesProps {
  line: readonly Point[]
  previous: readonly Point[] | undefined
  isUnfinished: boolean | undefined
}

/** Stretches one unit to the width and height of its parent; lines keep their thickness. What is not over yet is dashed. */
function Lines({ line, previous, isUnfinished }: LinesProps) {
  const over = isUnfinished ? line.slice(0, -1) : line
  const style = { fill: 'none', strokeLinejoin: 'round', vectorEffect: 'non-scaling-stroke' } as const
  return (
    <svg aria-hidden viewBox="0 0 1 1" preserveAspectRatio="none" className="absolute inset-0 size-full">
      <polygon points={`0,1 ${textOf(line)} 1,1`} fill="var(--primary)" fillOpacity={0.12} />
      {previous && <polyline {...style} points={textOf(previous)} stroke="var(--input)" strokeWidth={1.25} />}
      <polyline {...style} points={textOf(over)} stroke="var(--primary)" strokeWidth={1.75} />
      {isUnfinished && (
        <polyline
          {...style}
          points={textOf(line.slice(-2))}
          stroke="var(--primary)"
          strokeWidth={1.75}
          strokeDasharray="4 4"
        />
      )}
    </svg>
  )
}

const textOf = (points: readonly Point[]) => points.map(({ x, y }) => `${round(x)},${round(1 - y)}`).join(' ')
const round = (share: number) => Math.round(share * 10_000) / 10_000
