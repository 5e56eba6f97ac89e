import type { codesList } from '@/components/codes/codes-list'
import type { FilterValues, Find } from '@/components/list/define-list'
import { isCodeAttention } from '@/domain/referral-code/attention'
import type { ServiceContext } from '@/server/context'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import type { ReferralCodeView } from '@/server/services/referral-code/present'

/** Finds the page of codes for the list's URL. */
export function findCodes(context: ServiceContext): Find<typeof codesList, ReferralCodeView> {
  return async (values, page) => {
    const { referralCodes, nextCursor } = await browseReferralCodes(context, { ...toFilter(values), ...page })
    return { rows: referralCodes, nextCursor }
  }
}

/** The filters of the list as the use cases take them. */
export function toFilter({
  q,
  owner,
  category,
  program,
  state,
}: FilterValues<(typeof codesList)['filters']>) {
  return {
    query: q,
    userId: owner,
    category,
    programId: program,
    ...(isCodeAttention(state) ? { attention: state } : { state }),
  }
}
