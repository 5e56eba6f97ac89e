import { z } from 'zod'

/** The present IANA names of the zones that Intl still calls by the former names of their cities. */
const presentNames: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

const presentNameOf = (timeZone: string) => presentNames[timeZone] ?? timeZone

/** The present names of all time zones. Intl does not list UTC. */
export const listTimeZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')].map(presentNameOf)

/** An IANA time zone, by its present name. Former names such as Asia/Calcutta are valid; offsets such as +01:00 are not. */
export const timeZoneSchema = z.string().transform((text, context) => {
  const name = nameOf(text.trim())
  if (name === undefined) context.addIssue('must be a time zone such as Europe/Berlin')
  return name ?? z.NEVER
})

function nameOf(timeZone: string): string | undefined {
  if (/^[+-]/.test(timeZone)) return undefined
  try {
    return presentNameOf(new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone)
  } catch {
    return undefined
  }
}
