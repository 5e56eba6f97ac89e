/** What the bonuses of a list add up to. */
import { and, asc, desc, sql, type SQL } from 'drizzle-orm'
import { defineQueryByShape } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import {
  bonusShapeOf,
  inState,
  matchingBonuses,
  recoverable,
  type BonusFilter,
  type BonusInputs,
  type BonusShape,
} from './bonuses'

const noFilter: BonusShape = { filters: [], state: undefined, kind: undefined, recoverable: undefined }

/**
 * The part of a filter that finds the window: the rows of one index in its order, among them probably many that match. Payable
 * bonuses are the oldest of those that are open.
 */
function windowOf(shape: BonusShape): BonusShape & { isOpen?: true; isManual?: true; isReversed?: true } {
  const { filters, state, kind } = shape
  const column = (['beneficiaryId', 'programId'] as const).find((name) => filters.includes(name))
  if (column === 'beneficiaryId') return { ...noFilter, filters: [column] }
  if (kind === 'manual' || kind === 'deduction' || state === 'deducted')
    return { ...noFilter, isManual: true }
  if (shape.recoverable) return { ...noFilter, recoverable: true }
  if (state === 'on_hold' || state === 'payable') return { ...noFilter, isOpen: true }
  if (state === 'reversed') return { ...noFilter, isReversed: true }
  return column ? { ...noFilter, filters: [column] } : { ...noFilter, state }
}

/** Which end of the list is added up when not all of it is. */
export const totaledFrom = ({ state }: BonusFilter) => (state === 'payable' ? 'oldest' : 'newest')

const bonusTotals = defineQueryByShape(
  (scope: ReadScope, inputs: BonusInputs, { shape, limit }: { shape: BonusShape; limit: number }) => {
    const { bonuses } = scope.tables
    const { currency, amountMinor, payableAt, recoveredAt, position } = bonuses
    const { isOpen, isManual, isReversed, ...window } = windowOf(shape)
    const amountIf = (condition: SQL) => sql<number>`case when ${condition} then ${amountMinor} else 0 end`
    const isPaid = inState(scope, 'paid', inputs.now)
    return scope.selectTotals(bonuses, {
      // Worded as the partial indexes are.
      where: and(
        matchingBonuses(scope, inputs, window),
        isOpen && sql`paid_at is null and reversed_at is null`,
        isManual && sql`referral_id is null`,
        isReversed && sql`reversed_at is not null`,
      ),
      orderBy: [totaledFrom(shape) === 'oldest' ? asc(position) : desc(position)],
      limit,
      matches: matchingBonuses(scope, inputs, shape),
      groups: { currency },
      sums: {
        onHoldMinor: amountIf(inState(scope, 'on_hold', inputs.now)),
        payableMinor: amountIf(inState(scope, 'payable', inputs.now)),
        // As in the ledger: a deduction that has come back reduces what was paid.
        paidMinor: sql`case when ${isPaid} then ${amountMinor}
          when ${payableAt} is null and ${recoveredAt} is not null then -${amountMinor} else 0 end`,
        recoverableMinor: amountIf(recoverable(scope)),
        reversedMinor: amountIf(inState(scope, 'reversed', inputs.now)),
        deductedMinor: amountIf(inState(scope, 'deducted', inputs.now)),
      },
    })
  },
)

/** The sums by currency of the bonuses that match a filter, among the first `limit` of the window that is read. */
export async function sumBonuses(
  scope: ReadScope,
  filter: Omit<BonusFilter, 'referralId'>,
  now: Date,
  limit: number,
) {
  return await scope.run(bonusTotals({ shape: bonusShapeOf(filter), limit }), { ...filter, now })
}
