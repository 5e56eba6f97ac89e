import type { ListParameters } from '@/components/referrals/list-parameters'
import { isDomainError } from '@/domain/errors'
import { daysAfter } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { listReferrals } from '@/server/services/referral/list-referrals'

const pageSize = 25

/** The page that the URL names. A cursor that belongs to another list, or to none, gives the first page and says so. */
export async function findReferrals(context: ServiceContext, parameters: ListParameters) {
  const { person, code, referrer, state, program, category, from, to, cursor } = parameters
  const filter = {
    refereeId: person ?? undefined,
    referrerId: referrer ?? undefined,
    programId: program ?? undefined,
    category: category ?? undefined,
    ...(state === 'held' ? { held: true as const } : { state: state ?? undefined }),
    from: from === null ? undefined : new Date(from),
    before: to === null ? undefined : daysAfter(new Date(to), 1),
  }
  const page = (at: string | undefined) =>
    listReferrals(context, { code: code ?? undefined, filter, sort: 'newest', cursor: at, limit: pageSize })
  try {
    return { ...(await page(cursor?.at(-1))), cursorRefused: false }
  } catch (error) {
    if (!isDomainError(error) || !error.details.violations?.some(({ field }) => field === 'cursor'))
      throw error
    return { ...(await page(undefined)), cursorRefused: true }
  }
}
