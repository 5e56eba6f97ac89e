import { invalidArgument } from './errors'

export const secondMs = 1_000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** The next distinct time: times have a precision of milliseconds. */
export function momentAfter(time: Date): Date {
  return new Date(time.getTime() + 1)
}

/** The time `days` periods of 24 hours after another. */
export function daysAfter(time: Date, days: number): Date {
  return new Date(time.getTime() + days * dayMs)
}

/** Throws INVALID_ARGUMENT for a period that ends before it begins. `fields` are the names of its two ends. */
export function requirePeriod<Moment extends string | Date>(
  from: Moment | undefined,
  to: Moment | undefined,
  fields: readonly [string, string],
): void {
  if (from !== undefined && to !== undefined && from > to)
    throw invalidArgument(fields[0], 'FROM_AFTER_TO', `must not be after ${fields[1]}`)
}
