import { localTimeOf, timeAt } from '@/domain/local-time'

/** Converts a time to the value of `<input type="datetime-local">`: "2026-01-31T09:00". */
export function toLocalField(time: Date | null, timeZone: string): string {
  return time === null ? '' : localTimeOf(time, timeZone).slice(0, 16)
}

/** Converts the field's value to RFC 3339; undefined if it is not a time in the years 1 to 9999. */
export function fromLocalField(field: string, timeZone: string): string | undefined {
  const time = timeAt(field, timeZone)
  if (Number.isNaN(time.getTime())) return undefined
  const text = time.toISOString()
  return /^\d{4}-/.test(text) ? text : undefined
}

/** The same for a time with which something ends. 23:59 is the end of its day, 23:59:59 (docs/adr/0025). */
export const fromLocalEndField = (field: string, timeZone: string) =>
  fromLocalField(field.replace(/T23:59$/, '$&:59'), timeZone)
