import { z } from 'zod'

export const secondMs = 1_000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** An RFC 3339 time with its offset, parsed into a Date. */
export const timeSchema = z.iso
  .datetime({ offset: true, error: 'must be a time such as 2026-01-31T09:00:00Z' })
  .transform((time) => new Date(time))

/** The time `days` periods of 24 hours after another. */
export function daysAfter(time: Date, days: number): Date {
  return new Date(time.getTime() + days * dayMs)
}
