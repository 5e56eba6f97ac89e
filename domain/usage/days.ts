import { dayMs } from '@/domain/time'

/** The UTC day of a time, as YYYY-MM-DD. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}

/** The UTC day `days` days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) + days * dayMs))
}

/** The last `length` days up to and including `today`, oldest first. */
export function lastDays(today: string, length: number): string[] {
  return Array.from({ length }, (_, index) => addDays(today, index - length + 1))
}
