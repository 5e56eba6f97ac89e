import type { BonusRow } from '@/db/queries/bonuses'
import {
  streamBeneficiaryBalances,
  streamBonusesByBeneficiary,
  streamManualEntries,
  streamPartners,
  streamReferralCodesByOwner,
  streamReferralsByReferrer,
} from '@/db/queries/books'
import type { ReadScope } from '@/db/scope'
import { isRecoverable } from '@/domain/bonus/bonus'
import { expectEntry, expectReferral, partnerRollups, StoredStats } from './check-stats'
import { Reconciliation, type Difference } from './reconciliation'
import { RowsByParent } from './rows-by-parent'

interface PartnerBooks {
  scope: ReadScope
  totals: Reconciliation
  differences: Difference[]
}

/** Checks the totals of each partner, also those of reports, by their codes and referrals. Reads all of them side by side. */
export async function checkPartners({ scope, totals, differences }: PartnerBooks): Promise<void> {
  const isMissing = (userId: string) =>
    differences.push({ what: `partner ${userId}`, expected: 'exists', found: 'is missing' })
  const codes = new RowsByParent(
    streamReferralCodesByOwner(scope),
    ({ ownerId }) => ownerId,
    ({ ownerId }) => isMissing(ownerId),
  )
  const referrals = new RowsByParent(
    streamReferralsByReferrer(scope),
    ({ referrerId }) => referrerId,
    ({ referrerId }) => isMissing(referrerId),
  )
  const entries = new RowsByParent(
    streamManualEntries(scope),
    ({ beneficiaryId }) => beneficiaryId,
    ({ beneficiaryId }) => isMissing(beneficiaryId),
  )
  const stats = new StoredStats(scope, partnerRollups, ({ groupKey, rollup, period }) =>
    isMissing(`${groupKey} of the ${rollup} total of ${period}`),
  )
  for await (const partner of streamPartners(scope)) {
    const { userId } = partner
    const ofPartner = new Reconciliation()
    const ofStats = { ofGroup: ofPartner, totals }
    ofPartner.addExpected(`codes of partner ${userId}`, await countOf(codes.of(userId)))
    for await (const referral of referrals.of(userId)) {
      const { state, counted } = referral
      expectReferral(ofStats, partnerRollups, referral)
      ofPartner.addExpected(`${state} referrals of partner ${userId}`, 1)
      ofPartner.addExpected(`used count of partner ${userId}`, counted ? 1 : 0)
    }
    ofPartner.addFound(`codes of partner ${userId}`, partner.codesCount)
    for (const state of ['pending', 'approved', 'rejected', 'expired', 'reversed'] as const)
      ofPartner.addFound(`${state} referrals of partner ${userId}`, partner[`${state}Count`])
    ofPartner.addFound(`used count of partner ${userId}`, partner.usedCount)
    for await (const entry of entries.of(userId)) expectEntry(ofStats, partnerRollups, entry)
    await stats.addFound(ofStats, userId)
    differences.push(...ofPartner.differences())
  }
  await codes.end()
  await referrals.end()
  await entries.end()
  await stats.end()
}

/** Checks the balances of each beneficiary by their bonuses, and whether they are marked as a partner. */
export async function checkBeneficiaries(scope: ReadScope, differences: Difference[]): Promise<void> {
  const bonuses = new RowsByParent(
    streamBonusesByBeneficiary(scope),
    ({ beneficiaryId }) => beneficiaryId,
    ({ id, beneficiaryId }) =>
      differences.push({
        what: `balance of beneficiary ${beneficiaryId} of bonus ${id}`,
        expected: 'exists',
        found: 'is missing',
      }),
  )
  const partners = new RowsByParent(
    streamPartners(scope),
    ({ userId }) => userId,
    () => undefined,
  )
  let beneficiary: { id: string; isPartner: boolean; balances: Reconciliation } | undefined
  for await (const balance of streamBeneficiaryBalances(scope)) {
    const { beneficiaryId, currency } = balance
    if (beneficiary?.id !== beneficiaryId) {
      if (beneficiary) differences.push(...beneficiary.balances.differences())
      const balances = new Reconciliation()
      for await (const bonus of bonuses.of(beneficiaryId))
        for (const [name, amountMinor] of figuresOf(bonus))
          balances.addExpected(nameOf(name, beneficiaryId, bonus.currency), amountMinor)
      const isPartner = (await countOf(partners.of(beneficiaryId))) > 0
      beneficiary = { id: beneficiaryId, isPartner, balances }
    }
    for (const name of ['earned', 'owed', 'paid', 'recoverable'] as const)
      beneficiary.balances.addFound(nameOf(name, beneficiaryId, currency), balance[`${name}Minor`])
    if (balance.isPartner !== beneficiary.isPartner)
      differences.push({
        what: `partner mark of beneficiary ${beneficiaryId} in ${currency}`,
        expected: beneficiary.isPartner ? 'yes' : 'no',
        found: balance.isPartner ? 'yes' : 'no',
      })
  }
  if (beneficiary) differences.push(...beneficiary.balances.differences())
  await bonuses.end()
}

async function countOf(rows: AsyncGenerator<unknown>): Promise<number> {
  let count = 0
  while (!(await rows.next()).done) count++
  return count
}

function nameOf(figure: string, beneficiaryId: string, currency: string): string {
  return `${figure} of beneficiary ${beneficiaryId} in ${currency}`
}

/** What a bonus adds to the figures of its beneficiary. */
function figuresOf(bonus: BonusRow): [name: string, amountMinor: number][] {
  const { amountMinor, payableAt, paidAt, reversedAt, recoveredAt } = bonus
  const recoverableMinor = isRecoverable(bonus) ? amountMinor : 0
  if (payableAt === null)
    return [
      ['earned', reversedAt ? 0 : -amountMinor],
      ['paid', recoveredAt ? -amountMinor : 0],
      ['recoverable', recoverableMinor],
    ]
  return [
    ['earned', reversedAt ? 0 : amountMinor],
    ['owed', paidAt || reversedAt ? 0 : amountMinor],
    ['paid', paidAt && !recoveredAt ? amountMinor : 0],
    ['recoverable', recoverableMinor],
  ]
}
