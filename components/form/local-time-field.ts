/** A moment as `<input type="datetime-local">` holds it, in the browser's zone: "2026-01-31T09:00". */
export function toLocalField(moment: Date | null): string {
  if (moment === null) return ''
  const zoned = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return zoned.toISOString().slice(0, 16)
}

/** What the field holds as RFC 3339, or undefined when it is no time of the years 1 to 9999. */
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
