import { listPrograms } from '@/db/queries/programs'
import { listWholeReferralCodes } from '@/db/queries/referral-codes'
import type { ServiceContext } from '@/server/context'
import { pageOf, type ListReferralCodes, type ReferralCodePage } from './list-referral-codes'
import { toDeskReferralCode, type DeskReferralCode } from './present'

/** One page of codes as the desk shows them. Throws as `listReferralCodes` does. */
export async function browseReferralCodes(
  context: ServiceContext,
  input: ListReferralCodes,
): Promise<ReferralCodePage<DeskReferralCode>> {
  const { referralCodes, nextCursor } = await pageOf(context, input, listWholeReferralCodes)
  const programs = await context.scope.read(listPrograms)
  return {
    referralCodes: referralCodes.map((row) => toDeskReferralCode(row, programs, context.now)),
    nextCursor,
  }
}
