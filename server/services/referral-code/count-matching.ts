import type { BulkChange } from '@/domain/referral-code/bulk-change'
import type { ServiceContext } from '@/server/context'
import { listReferralCodes } from './list-referral-codes'

/**
 * How many codes a bulk change with this filter concerns, counted up to `limit`, and whether there are more. Throws the same
 * errors as `listReferralCodes`.
 */
export async function countMatchingCodes(
  context: ServiceContext,
  filter: NonNullable<BulkChange['filter']>,
  limit: number,
): Promise<{ count: number; more: boolean }> {
  const page = await listReferralCodes(context, { ...filter, sort: 'oldest', limit })
  return { count: page.referralCodes.length, more: page.nextCursor !== null }
}
