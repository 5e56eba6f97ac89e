import { z } from 'zod'
import { formatDay } from '@/components/ui/format'
import type { SelectOption } from '@/components/ui/select'
import { newApiKeyForm } from '@/domain/company/credentials'
import { endPresets } from '@/domain/date-presets'
import { timeAt } from '@/domain/local-time'

/** When a key may expire: never, with a usual day, or with a day to enter. */
export function expiryOptionsFrom(today: string): SelectOption[] {
  return [
    { value: 'never', label: 'Never' },
    ...endPresets(today).map(({ label, day }) => ({
      value: day,
      label,
      detail: formatDay(day, { year: true }),
    })),
    { value: 'date', label: 'On a date' },
  ]
}

/** The fields of the dialog: those of the form, with the expiry as a choice. */
export const keyFieldsIn = (timeZone: string) =>
  newApiKeyForm
    .omit({ expiresAt: true })
    .extend({ expiry: z.string(), date: z.string() })
    .superRefine(({ expiry, date }, context) => {
      if (expiry !== 'date') return
      const end = timeAt(`${date}T23:59:59`, timeZone)
      if (Number.isNaN(end.getTime()))
        context.addIssue({ code: 'custom', path: ['date'], message: 'choose a date' })
      else if (end <= new Date())
        context.addIssue({ code: 'custom', path: ['date'], message: 'choose today or a later date' })
    })
export type KeyFields = z.input<ReturnType<typeof keyFieldsIn>>

/** Returns when the key expires, at the end of the day, as an ISO time; null for never. */
export function expiresAtOf({ expiry, date }: KeyFields, timeZone: string): string | null {
  if (expiry === 'never') return null
  return timeAt(`${expiry === 'date' ? date : expiry}T23:59:59`, timeZone).toISOString()
}
