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

/** First days of a past period, the last one first. */
export function fromPresets(today: string): DatePreset[] {
  return latestFirst([
    { label: 'Today', day: today },
    { label: 'Last 7 days', day: addDays(today, -6) },
    { label: 'Last 30 days', day: addDays(today, -29) },
    { label: 'This month', day: startOfMonth(today) },
    { label: 'This quarter', day: startOfMonth(today, 3) },
    { label: 'This year', day: startOfMonth(today, 12) },
  ])
}

/** Last days of a past period, the last one first. */
export function untilPresets(today: string): DatePreset[] {
  return latestFirst([
    { label: 'Today', day: today },
    { label: 'Yesterday', day: addDays(today, -1) },
    { label: 'End of last month', day: addDays(startOfMonth(today), -1) },
    { label: 'End of last quarter', day: addDays(startOfMonth(today, 3), -1) },
    { label: 'End of last year', day: addDays(startOfMonth(today, 12), -1) },
  ])
}

/** The first day of the month, or of the period of `monthsCount` months in which it is. */
function startOfMonth(day: string, monthsCount = 1): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const monthsBefore = Math.floor((month - 1) / monthsCount) * monthsCount
  return new Date(Date.UTC(year, monthsBefore, 1)).toISOString().slice(0, 10)
}

/** The last day of the month, or of the period of `monthsCount` months in which it is. */
function endOfMonth(day: string, monthsCount = 1): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const last = Math.ceil(month / monthsCount) * monthsCount
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10)
}

const inOrder = (presets: DatePreset[]) => presets.toSorted((a, b) => a.day.localeCompare(b.day))
const latestFirst = (presets: DatePreset[]) => presets.toSorted((a, b) => b.day.localeCompare(a.day))
