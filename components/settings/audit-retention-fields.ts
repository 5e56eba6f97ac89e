import { z } from 'zod'
import { plural } from '@/components/ui/format'
import { auditRetention } from '@/domain/audit/retention'
import type { BoundedCount } from '@/domain/bounded-count'

/** Empty to keep entries forever. */
const daysField = z
  .string()
  .trim()
  .refine(
    (text) => text === '' || (/^\d+$/.test(text) && auditRetention.safeParse({ days: Number(text) }).success),
    'Enter a whole number from 30 to 36,500, or leave the field empty.',
  )

export const retentionFields = z.object({ days: daysField })
export type RetentionFields = z.input<typeof retentionFields>

export const fieldsOf = (days: number | null): RetentionFields => ({
  days: days === null ? '' : String(days),
})
export const toRetention = ({ days }: RetentionFields) => ({
  days: days.trim() === '' ? null : Number(days),
})

/** "forever", "for 365 days" */
export const retentionText = (days: number | null): string =>
  days === null ? 'forever' : `for ${plural(days, 'day')}`

/** What happens once the retention is changed. */
export function consequenceText(days: number | null, { count, more }: BoundedCount): string {
  if (days === null) return 'Entries are no longer deleted. Entries already deleted cannot be restored.'
  const kept = `Each later entry is deleted when it is ${plural(days, 'day')} old.`
  if (count === 0) return `No entry is that old yet. ${kept}`
  const entries = `${more ? 'More than ' : ''}${plural(count, 'entry is', 'entries are')} older than that`
  return `${entries}, and will be permanently deleted within about a minute. ${kept}`
}
