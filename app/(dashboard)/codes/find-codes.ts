import type { codesList } from '@/components/codes/codes-list'
import type { Find } from '@/components/list/define-list'
import { isCodeAttention } from '@/domain/referral-code/attention'
import type { ServiceContext } from '@/server/context'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import type { ReferralCodeView } from '@/server/services/referral-code/present'

/** Finds the page of codes for the list's URL. */
export function findCodes(context: ServiceContext): Find<typeof codesList, ReferralCodeView> {
  return async ({ q, owner, category, program, state }, page) => {
    const { referralCodes, nextCursor } = await browseReferralCodes(context, {
      query: q,
      userId: owner,
      category,
      programId: program,
      ...(isCodeAttention(state) ? { attention: state } : { state }),
      ...page,
    })
    return { rows: referralCodes, nextCursor }
  }
}
