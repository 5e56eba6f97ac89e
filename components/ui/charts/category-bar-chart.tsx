'use client'

import { useCategoryColor } from '../category-colors'
import { formatNumber } from '../format'
import { ChartFrame } from './chart-frame'

export interface CategoryBarChartProps {
  title: string
  description?: string
  data: readonly { category: string; value: number }[]
  /** The unit of the values: "Uses". */
  valueLabel: string
  categoryLabel?: string
  /** Categories beyond this number are summed up as "N others". */
  limit?: number
  emptyText?: string
}

interface Row {
  category: string
  value: number
  color: string
}

/** Horizontal bars, the longest first, each with its value at the end. */
export function CategoryBarChart(props: CategoryBarChartProps) {
  const { title, description, data, valueLabel, categoryLabel = 'Category', limit = 8, emptyText } = props
  const rows = toRows(data, useCategoryColor())
  const max = rows[0]?.value ?? 0
  return (
    <ChartFrame
      title={title}
      description={description}
      emptyText={emptyText}
      columns={[categoryLabel, valueLabel]}
      rows={rows.map((row) => ({ key: row.category, name: row.category, value: formatNumber(row.value) }))}
    >
      <div
        aria-hidden
        className="grid flex-1 auto-rows-fr grid-cols-[fit-content(8.25rem)_minmax(0,1fr)] gap-x-3 text-caption"
      >
        {foldRest(rows, limit).map((row) => (
          <Bar key={row.category} row={row} max={max} />
        ))}
      </div>
    </ChartFrame>
  )
}

function Bar({ row: { category, value, color }, max }: { row: Row; max: number }) {
  return (
    <div className="col-span-2 grid min-h-8 grid-cols-subgrid items-center">
      <span className="truncate text-muted-foreground" title={category}>
        {category}
      </span>
      <span className="flex items-center gap-1.5 pr-12">
        <span
          className="h-[18px] min-w-0.5 rounded-r-[3px]"
          style={{ background: color, width: `${max > 0 ? (value / max) * 100 : 0}%` }}
        />
        <span className="-mr-12 w-10.5 font-medium tabular-nums">{formatNumber(value)}</span>
      </span>
    </div>
  )
}

function toRows(data: CategoryBarChartProps['data'], colorOf: (name: string) => string): Row[] {
  return data
    .map(({ category, value }) => ({ category, value, color: colorOf(category) }))
    .sort((a, b) => b.value - a.value || a.category.localeCompare(b.category))
}

function foldRest(rows: Row[], limit: number): Row[] {
  if (rows.length <= limit) return rows
  const rest = rows.slice(limit - 1)
  const value = rest.reduce((sum, row) => sum + row.value, 0)
  return [
    ...rows.slice(0, limit - 1),
    { category: `${rest.length} others`, value, color: 'var(--muted-foreground)' },
  ]
}
