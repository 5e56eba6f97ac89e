import type { TooltipContentProps } from 'recharts'

export interface Reading {
  name: string
  value: string
  colour: string
}

/** What hovering or the arrow keys read out. */
export function ChartTooltip({
  active,
  payload,
  read,
}: Partial<TooltipContentProps> & { read: (datum: unknown) => Reading }) {
  const datum: unknown = payload?.[0]?.payload
  if (!active || datum === undefined) return null
  const { name, value, colour } = read(datum)
  return (
    <div
      role="status"
      aria-live="assertive"
      className="flex items-center gap-2 rounded-control border bg-popover px-2.5 py-1.5 text-table shadow-floating"
    >
      <span aria-hidden className="size-2 rounded-full" style={{ background: colour }} />
      <span className="text-muted-foreground">{name}</span>
      <span className="font-medium tabular-nums">{value}</span>
    </div>
  )
}
