import type { FilterValues, Find } from '@/components/list/define-list'
import type { referralsList } from '@/components/referrals/referrals-list'
import { periodOf } from '@/domain/days'
import type { ServiceContext } from '@/server/context'
import { listReferrals, type ListReferrals } from '@/server/services/referral/list-referrals'

type Referral = Awaited<ReturnType<typeof listReferrals>>['referrals'][number]

/** Finds the page of referrals for the list's URL. */
export function findReferrals(context: ServiceContext): Find<typeof referralsList, Referral> {
  return async (values, page) => {
    const { referrals, nextCursor } = await listReferrals(context, { ...toFilter(context, values), ...page })
    return { rows: referrals, nextCursor }
  }
}

/** Converts the filters of the URL to those of the use cases. */
export function toFilter(
  context: ServiceContext,
  values: FilterValues<(typeof referralsList)['filters']>,
): Pick<ListReferrals, 'code' | 'filter'> {
  const { person, identity, code, referrer, state, program, category } = values
  const { from, to, decidedFrom, decidedTo } = values
  const { timeZone } = context.scope.company
  const decided = periodOf({ from: decidedFrom, to: decidedTo }, timeZone)
  return {
    code,
    filter: {
      refereeId: person,
      identityHash: identity,
      referrerId: referrer,
      programId: program,
      category,
      ...(state === 'held' ? { held: true } : { state }),
      ...periodOf({ from, to }, timeZone),
      decidedFrom: decided.from,
      decidedBefore: decided.before,
    },
  }
}
