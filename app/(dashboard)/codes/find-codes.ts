import { sortOf, type ListParameters } from '@/components/codes/list-parameters'
import { isDomainError } from '@/domain/errors'
import type { ServiceContext } from '@/server/context'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'

const pageSize = 25

/** The page that the URL names. A cursor that belongs to another list, or to none, gives the first page and says so. */
export async function findCodes(context: ServiceContext, parameters: ListParameters) {
  const { q, owner, category, program, state, cursor } = parameters
  const browse = (at: string | undefined) =>
    browseReferralCodes(context, {
      codePrefix: q ?? undefined,
      userId: owner ?? undefined,
      category: category ?? undefined,
      programId: program ?? undefined,
      state: state ?? undefined,
      sort: sortOf(parameters),
      cursor: at,
      limit: pageSize,
    })
  try {
    return { ...(await browse(cursor?.at(-1))), cursorRefused: false }
  } catch (error) {
    if (!isDomainError(error) || !error.details.violations?.some(({ field }) => field === 'cursor'))
      throw error
    return { ...(await browse(undefined)), cursorRefused: true }
  }
}
