import type { ImportColumn } from '@/domain/referral-code/import-columns'

/** What each column of an import is called. */
export const columnLabels = {
  userId: 'Partner',
  referralCode: 'Code',
  category: 'Category',
  programId: 'Program ID',
  maxUses: 'Limit',
  startsAt: 'Start',
  expiresAt: 'Expiry',
  description: 'Description',
} satisfies Record<ImportColumn, string>

const fieldLabels: Record<string, string> = {
  ...columnLabels,
  codes: 'Code',
  pattern: 'Pattern',
  row: 'Row',
}

/** What the dashboard calls the field at which a row of a job failed. */
export const labelOfField = (field: string) => fieldLabels[field] ?? field
