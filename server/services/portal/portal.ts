import { listKycVerificationsOf } from '@/db/queries/kyc-verifications'
import { isOverdue, type ReferralState } from '@/domain/referral/referral'
import type { ServiceContext } from '@/server/context'
import { personOf } from '@/server/services/kyc/person'
import { getPartner } from '@/server/services/partner/list-partners'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import type { ReferralCodeView } from '@/server/services/referral-code/present'
import { listReferrals } from '@/server/services/referral/list-referrals'

/** A partner whose portal is open. Everything that the portal shows is read for this user id alone. */
export interface Portal {
  context: ServiceContext
  userId: string
}

interface Page {
  cursor?: string | undefined
  limit: number
}

/** The partner and their balances. */
export async function getPortalPartner({ context, userId }: Portal) {
  return await getPartner(context, userId)
}
export type PortalPartner = Awaited<ReturnType<typeof getPortalPartner>>

/** A page of the partner's codes, newest first. Throws INVALID_ARGUMENT for a cursor of another list. */
export async function listPortalCodes(
  { context, userId }: Portal,
  page: Page,
): Promise<{ referralCodes: ReferralCodeView[]; nextCursor: string | null }> {
  return await browseReferralCodes(context, { userId, sort: 'newest', ...page })
}

/** A referral as its partner sees it: without the name and the id of the referred user, and without why it was decided. */
export interface PortalReferral {
  /** "J. S." or "User …123". */
  maskedName: string
  code: string
  state: ReferralState
  createdAt: Date
}

/** A page of the partner's referrals, newest first. Throws INVALID_ARGUMENT for a cursor of another list. */
export async function listPortalReferrals(
  { context, userId }: Portal,
  page: Page,
): Promise<{ referrals: PortalReferral[]; nextCursor: string | null }> {
  const { referrals, nextCursor } = await listReferrals(context, {
    filter: { referrerId: userId },
    sort: 'newest',
    ...page,
  })
  const refereeIds = referrals.map(({ refereeId }) => refereeId)
  const checks = await context.scope.read((scope) => listKycVerificationsOf(scope, refereeIds))
  const names = new Map(checks.map((check) => [check.userId, personOf(check)?.name]))
  return {
    referrals: referrals.map((referral) => ({
      maskedName: maskedNameOf(referral.refereeId, names.get(referral.refereeId)),
      code: referral.code,
      state: isOverdue(referral, context.now) ? 'expired' : referral.state,
      createdAt: referral.createdAt,
    })),
    nextCursor,
  }
}

/** The initials of a name; without one, the end of a user id that is long enough not to be told by it. */
export function maskedNameOf(userId: string, name?: string): string {
  const words = name?.split(/\s+/).filter(Boolean) ?? []
  if (words.length > 0)
    return [words[0]!, ...words.slice(1).slice(-1)].map((word) => `${[...word][0]!}.`).join(' ')
  const characters = [...userId]
  return characters.length >= 8 ? `User …${characters.slice(-3).join('')}` : 'User'
}
