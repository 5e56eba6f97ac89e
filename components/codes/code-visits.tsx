import { TimeChart } from '@/components/ui/charts/time-chart'
import { plural } from '@/components/ui/format'
import type { UsageRange } from './code-usage'

interface CodeVisitsProps {
  range: UsageRange
  visitsByDay: readonly { day: string; visitsCount: number }[]
}

/** Visits of the share page of a code. */
export function CodeVisits({ range, visitsByDay }: CodeVisitsProps) {
  const total = visitsByDay.reduce((sum, { visitsCount }) => sum + visitsCount, 0)
  return (
    <TimeChart
      title="Visits by day"
      description={
        total > 0 ? `The link was opened ${plural(total, 'time')} in the last ${range} days.` : undefined
      }
      data={visitsByDay.map(({ day, visitsCount }) => ({ day, value: visitsCount }))}
      valueLabel="Visits"
      emptyText={`No visits in the last ${range} days.`}
    />
  )
}
