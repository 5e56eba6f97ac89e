import type { ImportColumn } from '@/domain/referral-code/import'

/** What each column of an import is called. */
export const columnLabels: Record<ImportColumn, string> = {
  userId: 'Partner',
  referralCode: 'Code',
  category: 'Category',
  programId: 'Program ID',
  maxUses: 'Limit',
  startsAt: 'Start',
  expiresAt: 'Expiry',
  description: 'Description',
}
