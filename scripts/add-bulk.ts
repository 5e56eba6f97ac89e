/** Codes and referrals in bulk, for `npm run seed` and the benchmark. */
import { isPostgres } from '@/db/open'
import type { Company } from '@/db/scope'
import { addBulkReferrals } from '@/db/sqlite/bulk-referrals'
import { fileOf } from '@/db/sqlite/connection'
import { systemContext } from '@/server/auth/authenticate'
import { env } from '@/server/env'
import { createBulkCodes } from '@/server/services/example-data/create-bulk-codes'

export interface BulkSize {
  codes: number
  partners: number
  /** By these codes. */
  referrals: number
}

/**
 * Adds codes of some partners, and referrals by them, to a company in the database of this process. `onAdded` receives how many
 * of both a transaction added. Throws, before anything is added, for referrals with PostgreSQL or without codes.
 */
export async function addBulk(
  company: Company,
  size: BulkSize,
  onAdded: (count: number) => void,
): Promise<void> {
  const { DATABASE_URL } = env()
  if (size.referrals && !size.codes) throw new Error('--referrals needs --codes, by which they are made')
  if (size.referrals && isPostgres(DATABASE_URL))
    throw new Error('--referrals needs a SQLite file. npm run move copies it to PostgreSQL.')
  const context = systemContext(company)
  await createBulkCodes(context, size, onAdded)
  const referrals = { companyId: company.id, count: size.referrals, now: context.now }
  if (size.referrals) addBulkReferrals(fileOf(DATABASE_URL), referrals, onAdded)
}
