/** Converts a time to the value of `<input type="datetime-local">`, in the browser's zone: "2026-01-31T09:00". */
export function toLocalField(moment: Date | null): string {
  if (moment === null) return ''
  const zoned = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return zoned.toISOString().slice(0, 16)
}

/** Converts the field's value to RFC 3339; undefined if it is not a time in the years 1 to 9999. */
export function fromLocalField(field: string): string | undefined {
  const moment = new Date(field)
  if (Number.isNaN(moment.getTime())) return undefined
  const time = moment.toISOString()
  return /^\d{4}-/.test(time) ? time : undefined
}

/** "Europe/Berlin, GMT+1" */
export function nameOfZone(): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZoneName: 'shortOffset' })
  const offset = format.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName')?.value
  return [format.resolvedOptions().timeZone.replaceAll('_', ' '), offset].filter(Boolean).join(', ')
}
