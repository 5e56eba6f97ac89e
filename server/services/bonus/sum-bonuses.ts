import { sumBonuses as sumWindow, totaledFrom } from '@/db/queries/bonus-totals'
import type { BonusFilter as Filter } from '@/db/queries/bonuses'
import { listBalancesOf, listOnHoldOf } from '@/db/queries/partners'
import type { ReadScope } from '@/db/scope'
import { maxTotaled, toTotals, type Totals } from '@/domain/bounded-count'
import { authorize, type ServiceContext } from '@/server/context'
import { bonusTotalsOf, type BonusTotals } from './list-bonuses'

type BonusFilter = Omit<Filter, 'referralId'>

/** The bonuses of one currency by what became of them, in minor units. */
export interface BonusSums extends BonusTotals {
  reversedMinor: number
  deductedMinor: number
}

/**
 * What the bonuses of a filter add up to in each currency: from the balances that are kept, if the filter leaves no other bonus of
 * their currency and beneficiary out; otherwise of the first `limit` that are read. With a state, only the sum of this state is of
 * use. Throws PERMISSION_DENIED.
 */
export async function sumBonuses(
  context: ServiceContext,
  filter: BonusFilter,
  limit = maxTotaled,
): Promise<Totals<BonusSums>> {
  authorize(context, 'bonuses:read')
  return await context.scope.read(async (scope) => {
    const kept = await keptSums(context, scope, filter, limit)
    return kept ? { rows: kept, part: null } : await windowSums(context, scope, filter, limit)
  })
}

async function windowSums({ now }: ServiceContext, scope: ReadScope, filter: BonusFilter, limit: number) {
  return toTotals(await sumWindow(scope, filter, now, limit), { limit, from: totaledFrom(filter) })
}

/** The sums from the ledger's balances, or those of a beneficiary; undefined when they do not answer the filter. */
async function keptSums(
  context: ServiceContext,
  scope: ReadScope,
  filter: BonusFilter,
  limit: number,
): Promise<BonusSums[] | undefined> {
  const { state, recoverable, currency, beneficiaryId, ...others } = filter
  const isKept = !state || state === 'on_hold' || state === 'payable' || state === 'paid'
  if (!isKept || (state && recoverable) || Object.values(others).some((value) => value !== undefined))
    return undefined
  const balances = beneficiaryId
    ? await balancesOf(scope, beneficiaryId, context.now)
    : await bonusTotalsOf(scope, context.now)
  // The balance of what was paid is less what was deducted, which the bonuses in the state are not.
  const deducted =
    state === 'paid' &&
    (await windowSums(context, scope, { kind: 'deduction', currency, beneficiaryId }, limit))
  if (deducted && deducted.part) return undefined
  return balances
    .filter((balance) => currency === undefined || balance.currency === currency)
    .map((balance) => {
      const back = deducted ? deducted.rows.find((row) => row.currency === balance.currency) : undefined
      return {
        ...balance,
        paidMinor: balance.paidMinor - (back?.paidMinor ?? 0),
        reversedMinor: 0,
        deductedMinor: 0,
      }
    })
}

async function balancesOf(scope: ReadScope, beneficiaryId: string, now: Date): Promise<BonusTotals[]> {
  const [balances, onHold] = [
    await listBalancesOf(scope, [beneficiaryId]),
    await listOnHoldOf(scope, [beneficiaryId], now),
  ]
  return balances.map(({ currency, owedMinor, paidMinor, recoverableMinor }) => {
    const onHoldMinor = onHold.find((sum) => sum.currency === currency)?.onHoldMinor ?? 0
    return { currency, onHoldMinor, payableMinor: owedMinor - onHoldMinor, paidMinor, recoverableMinor }
  })
}
