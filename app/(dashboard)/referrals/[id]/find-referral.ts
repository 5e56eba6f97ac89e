import { notFound } from 'next/navigation'
import type { ReferralDetail } from '@/components/referrals/referral-view'
import { isDomainError } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { getReferralDetails } from '@/server/services/referral/get-referral'

/** The referral of the page; an unknown one, or another company's, is the section's not-found page. */
export async function findReferral(context: ServiceContext, id: string): Promise<ReferralDetail> {
  if (!idSchema.safeParse(id).success) notFound()
  try {
    const { referral, verification, ...rest } = await getReferralDetails(context, id)
    return {
      ...referral,
      ...rest,
      check: verification && { decision: verification.decision, status: verification.status },
    }
  } catch (error) {
    if (isDomainError(error) && error.code === 'NOT_FOUND') notFound()
    throw error
  }
}
