import {
  findPartner,
  listBalancesOf,
  listOnHoldOf,
  type Partner,
  type PartnerRow,
} from '@/db/queries/partners'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'

/** The company's partner with this user id. Throws NOT_FOUND, the same for another company's partner. */
export async function requirePartner(scope: ReadScope, userId: string): Promise<PartnerRow> {
  const partner = await findPartner(scope, userId)
  if (!partner) throw noSuchPartner()
  return partner
}

export const noSuchPartner = () => new DomainError('NOT_FOUND', 'This company has no such partner.')

/** The partners with their balances at `now`. */
export async function withBalances<Row extends PartnerRow>(
  scope: ReadScope,
  partners: readonly Row[],
  now: Date,
): Promise<(Row & Partner)[]> {
  if (partners.length === 0) return []
  const userIds = partners.map(({ userId }) => userId)
  const balances = await listBalancesOf(scope, userIds)
  const onHold = await listOnHoldOf(scope, userIds, now)
  return partners.map((partner) => ({
    ...partner,
    balances: balances
      .filter(({ beneficiaryId }) => beneficiaryId === partner.userId)
      .map(({ beneficiaryId, currency, owedMinor, ...figures }) => {
        const held = onHold.find((sum) => sum.beneficiaryId === beneficiaryId && sum.currency === currency)
        const onHoldMinor = held?.onHoldMinor ?? 0
        const { earnedMinor, paidMinor, recoverableMinor } = figures
        const payableMinor = owedMinor - onHoldMinor
        return { currency, earnedMinor, onHoldMinor, payableMinor, paidMinor, recoverableMinor }
      }),
  }))
}
