import { setImmediate } from 'node:timers/promises'
import type { BonusRow } from '@/db/queries/bonuses'
import { listRunBonuses, type LineChange, type RunLink } from '@/db/queries/payment-runs'
import type { ServiceContext } from '@/server/context'
import { transaction, type Transaction } from '@/server/services/transaction'

/** Each bonus of a slice is booked with its entries, events and balances, so that 100 take some 30 ms. */
export const bonusesPerSlice = 100

/**
 * Runs `work` over the bonuses of a run in slices, each in a transaction of its own. Those that are done already come again.
 * Returns whether it is done with all: inside a transaction, which must stay short, it does one slice.
 */
export async function overBonuses(
  context: ServiceContext,
  runId: string,
  link: RunLink,
  work: (tx: Transaction, bonuses: BonusRow[]) => Promise<void>,
): Promise<boolean> {
  for (let after: BonusRow | undefined; ;) {
    const bonuses = await transaction(context, async (tx) => {
      const slice = await listRunBonuses(tx.scope, { link, runId, after, limit: bonusesPerSlice })
      await work(tx, slice)
      return slice
    })
    if (bonuses.length < bonusesPerSlice) return true
    if (context.scope.isNested) return false
    after = bonuses.at(-1)
    await setImmediate()
  }
}

/** The changes of lines that bonuses bring, one for each beneficiary. */
export function lineChangesOf(
  bonuses: readonly Pick<BonusRow, 'beneficiaryId' | 'amountMinor'>[],
  changeOf: (amountMinor: number) => Omit<LineChange, 'userId'>,
): LineChange[] {
  const changes = new Map<string, LineChange>()
  for (const { beneficiaryId: userId, amountMinor } of bonuses) {
    const change = changeOf(amountMinor)
    const before = changes.get(userId) ?? { userId, bonusesCount: 0, grossMinor: 0, recoveredMinor: 0 }
    changes.set(userId, {
      userId,
      bonusesCount: before.bonusesCount + change.bonusesCount,
      grossMinor: before.grossMinor + change.grossMinor,
      recoveredMinor: before.recoveredMinor + change.recoveredMinor,
    })
  }
  return [...changes.values()]
}

/** A bonus to pay. */
export const asPayment = (amountMinor: number) => ({
  bonusesCount: 1,
  grossMinor: amountMinor,
  recoveredMinor: 0,
})

/** A bonus to deduct. */
export const asRecovery = (amountMinor: number) => ({
  bonusesCount: 0,
  grossMinor: 0,
  recoveredMinor: amountMinor,
})
