import { findPrograms } from '@/db/queries/programs'
import { listReferralCodeRows } from '@/db/queries/referral-code-pages'
import type { ServiceContext } from '@/server/context'
import { pageOf, type ListReferralCodes, type ReferralCodePage } from './list-referral-codes'
import { toReferralCodeView, type ReferralCodeView } from './present'

/** One page of codes with what pages show. Throws the same errors as `listReferralCodes`. */
export async function browseReferralCodes(
  context: ServiceContext,
  input: ListReferralCodes,
): Promise<ReferralCodePage<ReferralCodeView>> {
  const { referralCodes, nextCursor } = await pageOf(context, input, listReferralCodeRows)
  const programs = await context.scope.read((scope) =>
    findPrograms(
      scope,
      referralCodes.map(({ programId }) => programId),
    ),
  )
  return {
    referralCodes: referralCodes.map((row) => toReferralCodeView(row, programs, context.now)),
    nextCursor,
  }
}
