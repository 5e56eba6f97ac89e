'use client'

import {
  Bar,
  BarChart,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  Rectangle,
  type BarShapeProps,
} from 'recharts'
import { formatNumber } from '../format'
import { categoryColour } from './category-colour'
import { ChartFrame } from './chart-frame'
import { ChartTooltip } from './chart-tooltip'

export interface CategoryBarChartProps {
  title: string
  description?: string
  data: readonly { category: string; value: number }[]
  /** What is counted: "Uses". */
  valueLabel: string
  categoryLabel?: string
  /** More categories than this are summed up as "N others". */
  limit?: number
  emptyText?: string
}

interface Row {
  category: string
  value: number
  colour: string
}

const rowPx = 34

/** Horizontal bars, the longest first, each with its value at the end. */
export function CategoryBarChart(props: CategoryBarChartProps) {
  const { title, description, data, valueLabel, categoryLabel = 'Category', limit = 8, emptyText } = props
  const sorted = toRows(data)
  const rows = foldRest(sorted, limit)
  const longest = Math.max(...rows.map((row) => row.category.length), 1)
  const namesPx = Math.min(Math.max(longest * 7.2 + 12, 56), 132)
  return (
    <ChartFrame
      title={title}
      description={description}
      emptyText={emptyText}
      caption={`${title}: ${valueLabel.toLowerCase()} by ${categoryLabel.toLowerCase()}`}
      columns={[categoryLabel, valueLabel]}
      rows={sorted.map((row) => ({ key: row.category, name: row.category, value: formatNumber(row.value) }))}
    >
      <ResponsiveContainer
        width="100%"
        height={Math.max(rows.length * rowPx, rows.length > 4 ? 240 : 0) + 8}
        initialDimension={{ width: 480, height: 240 }}
      >
        <BarChart
          data={rows}
          layout="vertical"
          margin={{ top: 4, right: 48, bottom: 4, left: 0 }}
          aria-label={`${title}. Arrow keys read out each value.`}
        >
          <XAxis type="number" domain={[0, 'dataMax']} hide />
          <YAxis
            type="category"
            dataKey="category"
            width={namesPx}
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={NameTick}
          />
          <Tooltip
            cursor={{ fill: 'var(--hover)' }}
            isAnimationActive={false}
            content={(tooltip) => <ChartTooltip {...tooltip} read={(datum) => read(datum as Row)} />}
          />
          <Bar dataKey="value" barSize={18} minPointSize={2} isAnimationActive={false} shape={ColouredBar}>
            <LabelList
              dataKey="value"
              position="right"
              formatter={(value) => formatNumber(Number(value))}
              className="fill-foreground text-caption font-medium tabular-nums"
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  )
}

const read = (row: Row) => ({ name: row.category, value: formatNumber(row.value), colour: row.colour })

function toRows(data: CategoryBarChartProps['data']): Row[] {
  return data
    .map(({ category, value }) => ({ category, value, colour: categoryColour(category) }))
    .sort((a, b) => b.value - a.value || a.category.localeCompare(b.category))
}

function foldRest(rows: Row[], limit: number): Row[] {
  if (rows.length <= limit) return rows
  const rest = rows.slice(limit - 1)
  const value = rest.reduce((sum, row) => sum + row.value, 0)
  return [
    ...rows.slice(0, limit - 1),
    { category: `${rest.length} others`, value, colour: 'var(--muted-foreground)' },
  ]
}

function ColouredBar(props: BarShapeProps) {
  return <Rectangle {...props} radius={[0, 3, 3, 0]} fill={(props.payload as Row).colour} />
}

function NameTick({ y, payload }: { y: number | string; payload: { value: string } }) {
  const name = payload.value
  return (
    <text x={0} y={y} dy="0.35em" className="fill-muted-foreground text-caption">
      <title>{name}</title>
      {name.length > 18 ? `${name.slice(0, 17)}…` : name}
    </text>
  )
}
