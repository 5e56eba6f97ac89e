import { notFound } from 'next/navigation'
import { isDomainError, type ErrorCode } from '@/domain/errors'

const notFoundCodes: readonly ErrorCode[] = ['NOT_FOUND', 'REFERRAL_CODE_NOT_FOUND']

/** Resolves the subject of a page, or shows the section's not-found page if it is unknown or another company's. */
export async function orNotFound<Found>(read: () => Promise<Found>): Promise<Found> {
  try {
    return await read()
  } catch (error) {
    if (isDomainError(error) && notFoundCodes.includes(error.code)) notFound()
    throw error
  }
}
