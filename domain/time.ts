export const secondMs = 1_000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** The time `days` periods of 24 hours after another. */
export function daysAfter(time: Date, days: number): Date {
  return new Date(time.getTime() + days * dayMs)
}
