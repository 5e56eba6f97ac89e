'use client'

import { Link } from '../link'
import { useCategoryColor } from '../category-colors'
import { formatNumber } from '../format'
import { ChartFrame, type ChartFrameProps } from './chart-frame'

interface BarChartProps extends Pick<
  ChartFrameProps,
  'title' | 'description' | 'emptyText' | 'action' | 'csvHref'
> {
  /** In the order of the bars. */
  data: readonly { name: string; value: number; note?: string; href?: string | undefined }[]
  /** What the names are: "Category". */
  nameLabel: string
  /** The unit of the values: "Uses". */
  valueLabel: string
  /** Whether each bar has the color of its category. */
  isByCategory?: boolean
  /** The sum of the bars and of what has none, which is shown as "Others". */
  total?: number
}

interface Row {
  name: string
  value: number
  note?: string
  href?: string | undefined
  color: string
}

/** Bars beyond this number are summed up as "N others". */
const limit = 8
const colorOfOthers = 'var(--input)'

/** Horizontal bars, each with its value at the end, that lead to what they count. */
export function BarChart({ data, nameLabel, valueLabel, isByCategory, total, ...frame }: BarChartProps) {
  const colorOf = useCategoryColor()
  const all = data.map((row) => ({ ...row, color: isByCategory ? colorOf(row.name) : 'var(--primary)' }))
  const max = Math.max(...all.map(({ value }) => value), 0)
  const rest = total === undefined ? 0 : all.reduce((left, { value }) => left - value, total)
  const rows = foldRest(all, rest, max)
  const shareOf = ({ value }: Row) => (max > 0 ? Math.min(value / max, 1) : 0)
  const hasNotes = rows.some(({ note }) => note)
  return (
    <ChartFrame
      {...frame}
      columns={[nameLabel, valueLabel]}
      rows={[
        ...all.map(({ name, value, note, href }) => ({
          key: name,
          name,
          href,
          values: [textOf(value, note)],
        })),
        ...(rest > 0 ? [{ key: 'others', name: 'Others', values: [formatNumber(rest)] }] : []),
      ]}
      drawing={{
        kind: 'bars',
        bars: rows.map((row) => ({
          name: row.name,
          value: textOf(row.value, row.note),
          share: shareOf(row),
          color: row.color,
        })),
      }}
    >
      <div
        aria-hidden
        className="grid flex-1 auto-rows-fr grid-cols-[fit-content(8.25rem)_minmax(0,1fr)] gap-x-3 text-caption"
      >
        {rows.map((row) => (
          <Bar key={row.name} row={row} share={shareOf(row)} hasNotes={hasNotes} />
        ))}
      </div>
    </ChartFrame>
  )
}

interface BarProps {
  row: Row
  share: number
  /** Whether some bars have a note, for which all leave room. */
  hasNotes: boolean
}

function Bar({ row: { name, value, note, href, color }, share, hasNotes }: BarProps) {
  const style = 'col-span-2 grid min-h-8 grid-cols-subgrid items-center rounded'
  const [room, width] = hasNotes ? ['pr-24', '-mr-24 w-22.5'] : ['pr-12', '-mr-12 w-10.5']
  const content = (
    <>
      <span className="truncate text-muted-foreground" title={name}>
        {name}
      </span>
      <span className={`flex items-center gap-1.5 ${room}`}>
        <span
          className="h-[18px] min-w-0.5 shrink-0 rounded-r-[3px]"
          style={{ background: color, width: `${share * 100}%` }}
        />
        <span className={`shrink-0 whitespace-nowrap tabular-nums ${width}`}>
          <span className="font-medium">{formatNumber(value)}</span>
          {note && <span className="text-muted-foreground"> {note}</span>}
        </span>
      </span>
    </>
  )
  if (!href) return <div className={style}>{content}</div>
  return (
    // For the pointer: with the keyboard, the links are in the table.
    <Link href={href} tabIndex={-1} className={`${style} hover:bg-hover`}>
      {content}
    </Link>
  )
}

const textOf = (value: number, note: string | undefined) =>
  note ? `${formatNumber(value)} ${note}` : formatNumber(value)

/** The first rows, and one for the others, whose bar is no longer than the longest. */
function foldRest(rows: Row[], beyond: number, max: number): Row[] {
  if (rows.length <= limit && beyond <= 0) return rows
  const rest = rows.slice(limit - 1)
  const value = rest.reduce((sum, row) => sum + row.value, beyond)
  const others: Row = {
    name: beyond > 0 ? 'All others' : `${rest.length} others`,
    value,
    color: colorOfOthers,
    ...(value > max && { note: '(bar not to scale)' }),
  }
  return [...rows.slice(0, limit - 1), others]
}
