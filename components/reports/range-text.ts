import { formatDays, formatMonth } from '@/components/ui/format'
import type { ReportRange } from '@/domain/stats/report-range'

/** "Last 30 days", "November 2026", "Q4 2026", "2026" or "Nov 3 – 9, 2026" */
export function describeRange({ kind, days }: ReportRange): string {
  const [year, month] = days.from.split('-')
  switch (kind) {
    case 'rolling':
      return `Last ${lengthOf(days)} days`
    case 'month':
      return formatMonth(days.from, { year: true })
    case 'quarter':
      return `Q${Math.ceil(Number(month) / 3)} ${year}`
    case 'year':
      return year!
    case 'custom':
      return formatDays(days)
  }
}

const lengthOf = ({ from, to }: ReportRange['days']) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
