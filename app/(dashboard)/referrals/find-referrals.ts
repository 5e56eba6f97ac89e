import type { Find } from '@/components/list/define-list'
import type { referralsList } from '@/components/referrals/referrals-list'
import { periodOf } from '@/domain/days'
import type { ServiceContext } from '@/server/context'
import { listReferrals } from '@/server/services/referral/list-referrals'

type Referral = Awaited<ReturnType<typeof listReferrals>>['referrals'][number]

/** Finds the page of referrals for the list's URL. */
export function findReferrals(context: ServiceContext): Find<typeof referralsList, Referral> {
  return async (
    { person, identity, code, referrer, state, program, category, from, to, decidedFrom, decidedTo },
    page,
  ) => {
    const { timeZone } = context.scope.company
    const decided = periodOf({ from: decidedFrom, to: decidedTo }, timeZone)
    const { referrals, nextCursor } = await listReferrals(context, {
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
      ...page,
    })
    return { rows: referrals, nextCursor }
  }
}
