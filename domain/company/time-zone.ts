import { z } from 'zod'

/** The names of all time zones. Intl does not list UTC. */
export const listTimeZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]

/** An IANA time zone. Former names such as Asia/Calcutta are valid; offsets such as +01:00 are not. */
export const timeZoneSchema = z.string().transform((text, context) => {
  const name = nameOf(text.trim())
  if (name === undefined) context.addIssue('must be a time zone such as Europe/Berlin')
  return name ?? z.NEVER
})

function nameOf(timeZone: string): string | undefined {
  if (/^[+-]/.test(timeZone)) return undefined
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}
