import type { SelectedBonus } from '@/components/bonuses/selection'
import type { ServiceContext } from '@/server/context'
import { listRecoverableFrom, type listBonuses } from '@/server/services/bonus/list-bonuses'
import { withPartnerNames } from '@/server/services/partner/partner-names'

type Bonus = Awaited<ReturnType<typeof listBonuses>>['bonuses'][number]

/** Whether it can be paid on its own: a bonus in a payment run is paid with the run. */
export const isInNoRun = ({ paymentRunId }: Bonus) => paymentRunId === null

/** Payable bonuses to be paid together, each with what is recoverable from the same user in its currency. */
export async function toSelectable(
  context: ServiceContext,
  bonuses: readonly Bonus[],
): Promise<SelectedBonus[]> {
  const beneficiaryIds = bonuses.map(({ beneficiaryId }) => beneficiaryId)
  const recoverable = await listRecoverableFrom(context, beneficiaryIds)
  const sums = await withPartnerNames(context, recoverable, ({ beneficiaryId }) => beneficiaryId)
  return bonuses.map(({ id, beneficiaryId, currency, amountMinor }) => {
    const sum = sums.find((each) => each.beneficiaryId === beneficiaryId && each.currency === currency)
    const recoverableMinor = sum?.amountMinor ?? 0
    return { id, beneficiaryId, partnerName: sum?.partnerName, currency, amountMinor, recoverableMinor }
  })
}
