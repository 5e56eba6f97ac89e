import { addDays } from './days'

/** A day that forms offer, such as the end of the month. */
interface DatePreset {
  label: string
  day: string
}

/** Days on which something may start, the next first. */
export function startPresets(today: string): DatePreset[] {
  return inOrder([
    { label: 'Tomorrow', day: addDays(today, 1) },
    { label: 'In 7 days', day: addDays(today, 7) },
    { label: 'Start of next month', day: addDays(endOfMonth(today), 1) },
    { label: 'Start of next quarter', day: addDays(endOfMonth(today, 3), 1) },
    { label: 'Start of next year', day: addDays(endOfMonth(today, 12), 1) },
  ])
}

/** Days with which something may end, the next first. */
export function endPresets(today: string): DatePreset[] {
  return inOrder([
    { label: 'End of month', day: endOfMonth(today) },
    { label: 'End of quarter', day: endOfMonth(today, 3) },
    { label: 'End of year', day: endOfMonth(today, 12) },
    { label: 'In 7 days', day: addDays(today, 7) },
    { label: 'In 30 days', day: addDays(today, 30) },
    { label: 'In 90 days', day: addDays(today, 90) },
    { label: 'In 365 days', day: addDays(today, 365) },
  ])
}

/** The last day of the month, or of the period of `monthsCount` months in which it is. */
function endOfMonth(day: string, monthsCount = 1): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const last = Math.ceil(month / monthsCount) * monthsCount
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10)
}

const inOrder = (presets: DatePreset[]) => presets.toSorted((a, b) => a.day.localeCompare(b.day))
