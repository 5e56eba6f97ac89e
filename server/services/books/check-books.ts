import {
  streamBonuses,
  streamBonusesByReferral,
  streamCategoryTotals,
  streamLedgerEntries,
  streamReferralCodes,
  streamReferralCodeUsage,
  streamReferrals,
  streamReferralsByCode,
  streamReferrerCounts,
  streamUsageTotals,
} from '@/db/queries/books'
import { findCategoryMove } from '@/db/queries/category-moves'
import { listLedgerBalances } from '@/db/queries/ledger'
import { listPrograms } from '@/db/queries/programs'
import type { ReadScope } from '@/db/scope'
import { entriesOf } from '@/domain/bonus/ledger'
import { dayOf } from '@/domain/usage/days'
import { authorize, type ServiceContext } from '@/server/context'
import { Reconciliation, type Difference } from './reconciliation'
import { RowsByKey } from './rows-by-key'

/**
 * Recomputes all derived figures from the referrals and the ledger: used counts, the totals of days, categories, programs
 * and partners, the states of bonuses, and the balances. Returns every difference. Only the totals of partners, categories
 * and days are kept in memory; codes, referrals, bonuses and ledger are read side by side. Throws PERMISSION_DENIED.
 */
export async function checkBooks(context: ServiceContext): Promise<Difference[]> {
  authorize(context, 'bonuses:read')
  return await context.scope.snapshot(async (scope) => {
    const totals = new Reconciliation()
    const differences = [
      ...(await checkCodes(scope, totals)),
      ...(await checkReferrals(scope, totals)),
      ...(await checkBonuses(scope, totals)),
    ]
    await addTotals(scope, totals)
    return [...differences, ...totals.differences()]
  })
}

/** Checks each code by its referrals, and adds what follows for categories and days. */
async function checkCodes(scope: ReadScope, totals: Reconciliation): Promise<Difference[]> {
  const referrals = new RowsByKey(streamReferralsByCode(scope), ({ referralCodeId }) => referralCodeId)
  const usage = new RowsByKey(streamReferralCodeUsage(scope), ({ referralCodeId }) => referralCodeId)
  const moves = await positionsOfMoves(scope)
  const differences: Difference[] = []
  for await (const { id, category, status, usedCount } of streamReferralCodes(scope)) {
    const ofCode = new Reconciliation()
    ofCode.addFound(`used count of code ${id}`, usedCount)
    for (const referral of await referrals.upTo(id)) {
      const isMovePending = referral.position > (moves.get(id) ?? Infinity)
      if (referral.category !== category && !isMovePending)
        ofCode.addDifference(`category of referral ${referral.id}`, category ?? '', referral.category ?? '')
      if (!referral.counted) continue
      ofCode.addExpected(`used count of code ${id}`, 1)
      ofCode.addExpected(`uses of code ${id} on ${dayOf(referral.decidedAt!)}`, 1)
    }
    const ofCategory = `category "${category ?? ''}"`
    totals.addExpected(`codes of ${ofCategory}`, 1)
    totals.addExpected(`active codes of ${ofCategory}`, status === 'active' ? 1 : 0)
    totals.addExpected(`used count of ${ofCategory}`, usedCount)
    for (const { day, usedCount: onDay } of await usage.upTo(id)) {
      ofCode.addFound(`uses of code ${id} on ${day}`, onDay)
      totals.addExpected(`uses of ${ofCategory} on ${day}`, onDay)
    }
    differences.push(...ofCode.differences())
  }
  return differences
}

/** Checks each referral with its bonuses, and adds what follows for programs and partners. */
async function checkReferrals(scope: ReadScope, totals: Reconciliation): Promise<Difference[]> {
  const bonuses = new RowsByKey(streamBonusesByReferral(scope), ({ referralId }) => referralId)
  const found = new Reconciliation()
  for await (const { id, state, counted, programId, referrerId, refereeId } of streamReferrals(scope)) {
    const mayCount = state === 'approved' || state === 'reversed'
    if (counted ? !mayCount : state === 'approved')
      found.addDifference(
        `referral ${id} is ${state}: counted`,
        mayCount ? 'yes' : 'no',
        counted ? 'yes' : 'no',
      )
    if (counted && programId !== null) {
      totals.addExpected(`approved count of program ${programId}`, 1)
      totals.addExpected(`approved count of referrer ${referrerId} in program ${programId}`, 1)
    }
    for (const bonus of await bonuses.upTo(id)) {
      const beneficiary = bonus.side === 'referrer' ? referrerId : refereeId
      if (bonus.beneficiaryId !== beneficiary)
        found.addDifference(`beneficiary of bonus ${bonus.id}`, beneficiary, bonus.beneficiaryId)
      const isReversed = bonus.reversedAt !== null
      if (!mayCount || isReversed !== (state === 'reversed'))
        found.addDifference(
          `bonus ${bonus.id} of referral ${id}, which is ${state}`,
          state === 'approved' ? 'not reversed' : 'reversed',
          isReversed ? 'reversed' : 'not reversed',
        )
    }
  }
  return found.differences()
}

/** Checks each bonus by its entries in the ledger, and adds what follows for programs and balances. */
async function checkBonuses(scope: ReadScope, totals: Reconciliation): Promise<Difference[]> {
  const entries = new RowsByKey(streamLedgerEntries(scope), ({ bonusId }) => bonusId)
  const differences: Difference[] = []
  for await (const bonus of streamBonuses(scope)) {
    const { id, programId, currency, amountMinor, paidAt, reversedAt, recoveredAt } = bonus
    const ofBonus = new Reconciliation()
    if (!reversedAt) totals.addExpected(`spent by program ${programId}`, amountMinor)
    const steps = [
      ['booked', true],
      ['paid', paidAt !== null],
      ['reversed', reversedAt !== null],
      ['recovered', recoveredAt !== null],
    ] as const
    for (const [step, isTaken] of steps) {
      if (!isTaken) continue
      for (const entry of entriesOf(step, amountMinor, paidAt !== null))
        ofBonus.addExpected(`ledger: bonus ${id}, ${step}, ${entry.account}, ${currency}`, entry.amountMinor)
    }
    for (const entry of await entries.upTo(id)) {
      const { bonusId, step, account } = entry
      ofBonus.addFound(`ledger: bonus ${bonusId}, ${step}, ${account}, ${entry.currency}`, entry.amountMinor)
      // The entries of a step sum to zero.
      ofBonus.addFound(`sum of the entries of bonus ${bonusId}, ${step}`, entry.amountMinor)
      totals.addExpected(`balance of ${account} in ${entry.currency}`, entry.amountMinor)
    }
    differences.push(...ofBonus.differences())
  }
  return differences
}

/** For codes whose category change is in progress: the position up to which their referrals have moved. */
async function positionsOfMoves(scope: ReadScope): Promise<Map<string, number>> {
  const positions = new Map<string, number>()
  let move = await findCategoryMove(scope)
  while (move) {
    positions.set(move.referralCodeId, move.movedPosition)
    move = await findCategoryMove(scope, move.referralCodeId)
  }
  return positions
}

/** Adds the stored totals of accounts, programs, partners, categories and days. */
async function addTotals(scope: ReadScope, totals: Reconciliation): Promise<void> {
  for (const { account, currency, balanceMinor } of await listLedgerBalances(scope))
    totals.addFound(`balance of ${account} in ${currency}`, balanceMinor)
  for (const { id, approvedCount, spentMinor, maxReferrals, budgetMinor } of await listPrograms(scope)) {
    totals.addFound(`approved count of program ${id}`, approvedCount)
    totals.addFound(`spent by program ${id}`, spentMinor)
    if (maxReferrals !== null && approvedCount > maxReferrals)
      totals.addDifference(`program ${id} exceeds its limit`, maxReferrals, approvedCount)
    if (budgetMinor !== null && spentMinor > budgetMinor)
      totals.addDifference(`program ${id} exceeds its budget`, budgetMinor, spentMinor)
  }
  for await (const { programId, referrerId, approvedCount } of streamReferrerCounts(scope))
    totals.addFound(`approved count of referrer ${referrerId} in program ${programId}`, approvedCount)
  for await (const { category, day, usedCount } of streamUsageTotals(scope))
    totals.addFound(`uses of category "${category}" on ${day}`, usedCount)
  for await (const { category, codesCount, activeCodesCount, usedCount } of streamCategoryTotals(scope)) {
    totals.addFound(`codes of category "${category}"`, codesCount)
    totals.addFound(`active codes of category "${category}"`, activeCodesCount)
    totals.addFound(`used count of category "${category}"`, usedCount)
  }
}
