import { takePayableAnnouncements } from '@/db/queries/bonuses'
import { bonusStateOf } from '@/domain/bonus/bonus'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { transaction } from '@/server/services/transaction'

/** Fewer than elsewhere: each bonus also writes an event for every webhook endpoint. */
const bonusesPerSlice = 50

/**
 * Writes `bonus.payable` once for each of the company's bonuses whose hold has ended (docs/api-contract.md, section 4). A bonus
 * that was paid or reversed before has none.
 */
export async function announcePayable(context: ServiceContext): Promise<void> {
  await inSlices(
    (limit) =>
      transaction(context, async ({ scope, now, outbox }) => {
        const due = await takePayableAnnouncements(scope, now, limit)
        for (const bonus of due)
          if (bonusStateOf(bonus, now) === 'payable') outbox.add('bonus.payable', bonus)
        return due.length
      }),
    bonusesPerSlice,
  )
}
