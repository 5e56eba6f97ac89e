import { notFound } from 'next/navigation'
import { isDomainError, type ErrorCode } from '@/domain/errors'

const notFoundCodes: readonly ErrorCode[] = ['NOT_FOUND', 'REFERRAL_CODE_NOT_FOUND']

/** What a page is about; if it does not exist, or is another company's, the section's not-found page. */
export async function orNotFound<Found>(read: () => Promise<Found>): Promise<Found> {
  try {
    return await read()
  } catch (error) {
    if (isDomainError(error) && notFoundCodes.includes(error.code)) notFound()
    throw error
  }
}
