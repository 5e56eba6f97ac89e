import { listPrograms } from '@/db/queries/programs'
import type { ServiceContext } from '@/server/context'
import { listReferralCodes, type ListReferralCodes } from './list-referral-codes'
import { toDeskReferralCode, type DeskReferralCode } from './present'

/** One page of codes as the desk shows them. Throws as `listReferralCodes` does. */
export async function browseReferralCodes(context: ServiceContext, input: ListReferralCodes): Promise<{ referralCodes: DeskReferralCode[]; nextCursor: string | null }> {
  const { referralCodes, nextCursor } = await listReferralCodes(context, input)
  const programs = await context.scope.read(listPrograms)
  return { referralCodes: referralCodes.map((row) => toDeskReferralCode(row, programs, context.now)), nextCursor }
}
