/** Calendar days, as YYYY-MM-DD. */
import { localTimeOf, timeAt } from './local-time'
import { dayMs } from './time'

/** The day of a time in a time zone. */
export function dayOf(time: Date, timeZone: string): string {
  return localTimeOf(time, timeZone).slice(0, 10)
}

/** When a day begins in a time zone: at midnight, or later where the clocks skip it. */
export function startOfDay(day: string, timeZone: string): Date {
  return timeAt(`${day}T00:00`, timeZone)
}

/** The times from the beginning of a day to the end of another, which is exclusive. Undefined where there is no bound. */
export function periodOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  timeZone: string,
): { from: Date | undefined; before: Date | undefined } {
  return {
    from: from === undefined ? undefined : startOfDay(from, timeZone),
    before: to === undefined ? undefined : startOfDay(addDays(to, 1), timeZone),
  }
}

/** Whether a text is a calendar day that exists: "2026-02-28". */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  )
}

/** The day `days` days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) + days * dayMs), 'UTC')
}

/** The last `length` days up to and including `today`, oldest first. */
export function lastDays(today: string, length: number): string[] {
  return Array.from({ length }, (_, index) => addDays(today, index - length + 1))
}
