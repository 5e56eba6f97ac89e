'use client'

import type { ReactNode } from 'react'
import { formatCompact, formatDay, formatNumber } from '../format'
import { ChartFrame } from './chart-frame'
import { ChartReadout } from './chart-readout'
import { labeledIndexes, ticksUpTo } from './chart-scale'

export interface DailyAreaChartProps {
  title: string
  description?: string
  /** One entry a day, oldest first, days without uses included: `{ day: "2026-11-21", value: 3 }`. */
  data: readonly { day: string; value: number }[]
  /** The unit of the values: "Uses". */
  valueLabel: string
  emptyText?: string
  /** Shown at the right of the title, such as the range. */
  action?: ReactNode
}

const percent = (share: number) => `${share * 100}%`

export function DailyAreaChart(props: DailyAreaChartProps) {
  const { title, description, data, valueLabel, emptyText, action } = props
  const max = Math.max(...data.map(({ value }) => value), 0)
  const ticks = ticksUpTo(max)
  const top = ticks.at(-1)!
  const last = Math.max(data.length - 1, 1)
  const points = data.map(({ day, value }, index) => ({
    name: formatDay(day, { year: true }),
    value: formatNumber(value),
    x: index / last,
    y: value / top,
  }))
  return (
    <ChartFrame
      title={title}
      description={description}
      emptyText={emptyText}
      action={action}
      columns={['Day', valueLabel]}
      rows={max > 0 ? points.map(({ name, value }) => ({ key: name, name, value })) : []}
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
        <Area points={points} />
        {labeledIndexes(data.length).map((index) => (
          <span
            key={index}
            aria-hidden
            className="absolute top-full -translate-x-1/2 pt-2 whitespace-nowrap text-muted-foreground"
            style={{ left: percent(index / last) }}
          >
            {formatDay(data[index]!.day)}
          </span>
        ))}
        <ChartReadout label={title} points={points} />
      </div>
    </ChartFrame>
  )
}

/** Stretches one unit to the width and height of its parent; the line keeps its thickness. */
function Area({ points }: { points: readonly { x: number; y: number }[] }) {
  const line = points.map(({ x, y }) => `${round(x)},${round(1 - y)}`).join(' ')
  return (
    <svg aria-hidden viewBox="0 0 1 1" preserveAspectRatio="none" className="absolute inset-0 size-full">
      <polygon points={`0,1 ${line} 1,1`} fill="var(--primary)" fillOpacity={0.12} />
      <polyline
        points={line}
        fill="none"
        stroke="var(--primary)"
        strokeWidth={1.75}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}

const round = (share: number) => Math.round(share * 10_000) / 10_000
