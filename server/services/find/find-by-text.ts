import { codeInText, isShortSearch } from '@/domain/referral-code/code'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import type { HoldReason, ReferralState } from '@/domain/referral/referral'
import type { ServiceContext } from '@/server/context'
import { searchPartners, type FoundPartner } from '@/server/services/partner/search-partners'
import { searchPrograms } from '@/server/services/program/search-programs'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { findSimilarCodes } from '@/server/services/referral-code/find-similar-codes'
import { listReferrals } from '@/server/services/referral/list-referrals'

/** What was found for a text, a few of each kind. */
export interface Found {
  codes: { code: string; userId: string; state: ReferralCodeState }[]
  /** Whether more codes match than these. */
  hasMoreCodes: boolean
  /** Codes that may be meant, when no code was found. */
  similarCodes: string[]
  partners: FoundPartner[]
  referrals: { id: string; userId: string; code: string; state: ReferralState; heldFor: HoldReason | null }[]
  programs: { id: string; name: string }[]
}

const maxOfKind = 5

/**
 * Finds what a text names: the code with this name first, then codes that match, partners as `searchPartners` finds
 * them, the referrals of the user with exactly this id, and programs by a part of their name. Throws PERMISSION_DENIED.
 */
export async function findByText(context: ServiceContext, text: string): Promise<Found> {
  const page = { sort: 'newest', limit: maxOfKind } as const
  const [named, matching, partners, { referrals }, { programs }] = await Promise.all([
    browseReferralCodes(context, { code: codeInText(text, context.scope.company.isvId), ...page }),
    browseReferralCodes(context, { query: text, ...page, sort: isShortSearch(text) ? 'code' : 'newest' }),
    searchPartners(context, text, maxOfKind),
    listReferrals(context, { filter: { refereeId: text }, ...page }),
    searchPrograms(context, { keyword: text, sort: {}, skip: 0, limit: maxOfKind }),
  ])
  const codes = new Map([...named.referralCodes, ...matching.referralCodes].map((each) => [each.code, each]))
  return {
    codes: [...codes.values()]
      .slice(0, maxOfKind)
      .map(({ code, ownerId, state }) => ({ code, userId: ownerId, state })),
    hasMoreCodes: matching.nextCursor !== null,
    partners,
    referrals: referrals.map(({ id, refereeId, code, state, heldFor }) => {
      return { id, userId: refereeId, code, state, heldFor }
    }),
    programs: programs.map(({ id, name }) => ({ id, name })),
    similarCodes: codes.size > 0 ? [] : await findSimilarCodes(context, text),
  }
}
