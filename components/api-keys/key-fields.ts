import { z } from 'zod'
import { newApiKeyForm } from '@/domain/company/credentials'

export const expiryOptions = [
  { value: 'never', label: 'Never' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In 1 year' },
  { value: 'date', label: 'On a date' },
] as const
type Expiry = (typeof expiryOptions)[number]['value']

/** The fields of the dialog: those of the form, with the expiry as a choice. */
export const keyFields = newApiKeyForm
  .omit({ expiresAt: true })
  .extend({ expiry: z.enum(expiryOptions.map(({ value }) => value)), date: z.string() })
  .superRefine(({ expiry, date }, context) => {
    if (expiry !== 'date') return
    const end = endOf(date)
    if (!end) context.addIssue({ code: 'custom', path: ['date'], message: 'choose a date' })
    else if (end <= new Date())
      context.addIssue({ code: 'custom', path: ['date'], message: 'choose today or a later date' })
  })
export type KeyFields = z.input<typeof keyFields>

/** Returns when the key expires, as an ISO time, or null for never. */
export function expiresAtOf(expiry: Expiry, date: string, now: Date): string | null {
  if (expiry === 'never') return null
  if (expiry === 'date') return endOf(date)?.toISOString() ?? null
  return new Date(now.getTime() + Number(expiry) * 86_400_000).toISOString()
}

/** The end of the day in the browser’s time zone. */
function endOf(date: string): Date | undefined {
  const end = new Date(`${date}T23:59:59`)
  return Number.isNaN(end.getTime()) ? undefined : end
}
