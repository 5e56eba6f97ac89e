'use client'

import type { ReactNode } from 'react'
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatCompact, formatDay, formatNumber } from '../format'
import { ChartFrame } from './chart-frame'
import { ChartTooltip } from './chart-tooltip'

export interface DailyAreaChartProps {
  title: string
  description?: string
  /** One entry a day, oldest first, days without uses included: `{ day: "2026-11-21", value: 3 }`. */
  data: readonly { day: string; value: number }[]
  /** What is counted: "Uses". */
  valueLabel: string
  /** A CSS colour; the accent when left out, a category's own where the chart is about one. */
  colour?: string
  height?: number
  emptyText?: string
  /** At the right of the title, such as the range. */
  action?: ReactNode
}

interface Row {
  day: string
  value: number
}

const tick = { fontSize: 12, fill: 'var(--muted-foreground)' }

export function DailyAreaChart(props: DailyAreaChartProps) {
  const {
    title,
    description,
    data,
    valueLabel,
    colour = 'var(--chart-1)',
    height = 240,
    emptyText,
    action,
  } = props
  const used = data.some((row) => row.value > 0)
  const top = data.reduce((highest, row) => Math.max(highest, row.value), 0)
  return (
    <ChartFrame
      title={title}
      description={description}
      emptyText={emptyText}
      action={action}
      caption={`${title}: ${valueLabel.toLowerCase()} by day`}
      columns={['Day', valueLabel]}
      rows={
        used
          ? data.map((row) => ({
              key: row.day,
              name: formatDay(row.day, { year: true }),
              value: formatNumber(row.value),
            }))
          : []
      }
    >
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 480, height }}>
        <AreaChart
          data={data as Row[]}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          aria-label={`${title}. Arrow keys read out each day.`}
        >
          <CartesianGrid vertical={false} stroke="var(--border)" />
          <XAxis
            dataKey="day"
            tickFormatter={(day: string) => formatDay(day)}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--border)' }}
            minTickGap={40}
            tickMargin={8}
          />
          <YAxis
            domain={[0, top < 4 ? 4 : 'auto']}
            allowDecimals={false}
            tickFormatter={(value: number) => formatCompact(value)}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={36}
          />
          <Tooltip
            cursor={{ stroke: 'var(--muted-foreground)', strokeDasharray: '3 3' }}
            isAnimationActive={false}
            content={(tooltip) => <ChartTooltip {...tooltip} read={(datum) => read(datum as Row, colour)} />}
          />
          <Area
            dataKey="value"
            type="linear"
            stroke={colour}
            strokeWidth={1.75}
            fill={colour}
            fillOpacity={0.12}
            isAnimationActive={false}
            activeDot={{ r: 4, stroke: 'var(--card)', strokeWidth: 2, fill: colour }}
          />
        </AreaChart>
      </ResponsiveContainer>
    </ChartFrame>
  )
}

const read = (row: Row, colour: string) => ({
  name: formatDay(row.day, { year: true }),
  value: formatNumber(row.value),
  colour,
})
