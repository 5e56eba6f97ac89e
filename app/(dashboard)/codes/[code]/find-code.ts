import { notFound } from 'next/navigation'
import { isDomainError } from '@/domain/errors'
import type { ServiceContext } from '@/server/context'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'

/** The code of the page; an unknown one, or another company's, is the section's not-found page. */
export async function findCode(context: ServiceContext, code: string, days: number) {
  try {
    return await getReferralCode(context, code, days)
  } catch (error) {
    if (isDomainError(error) && error.code === 'REFERRAL_CODE_NOT_FOUND') notFound()
    throw error
  }
}
