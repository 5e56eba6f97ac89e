import {
  streamBonuses,
  streamLedgerEntries,
  streamReferrals,
  streamReferralCodes,
  streamCategoryTotals,
  streamReferralCodeUsage,
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

/**
 * Recomputes all derived figures from the referrals and the ledger: used counts, the totals of days, categories, programs
 * and partners, the states of bonuses, and the balances. Returns every difference. Throws PERMISSION_DENIED.
 */
export async function checkBooks(context: ServiceContext): Promise<Difference[]> {
  authorize(context, 'bonuses:read')
  return await context.scope.snapshot(async (scope) => {
    const books = new Reconciliation()
    const categories = await addCodes(scope, books)
    const referrals = await addReferrals(scope, books, categories)
    await addBonuses(scope, books, referrals)
    await addLedger(scope, books)
    await addTotals(scope, books)
    return books.differences()
  })
}

interface ReferralFacts {
  state: string
  referrerId: string
  refereeId: string
}

/** Adds the figures that follow from referrals. Returns what bonuses must match. */
async function addReferrals(
  scope: ReadScope,
  books: Reconciliation,
  categories: Map<string, string>,
): Promise<Map<string, ReferralFacts>> {
  const referrals = new Map<string, ReferralFacts>()
  const moves = await positionsOfMoves(scope)
  for await (const {
    id,
    position,
    state,
    counted,
    category,
    referralCodeId,
    programId,
    referrerId,
    refereeId,
    decidedAt,
  } of streamReferrals(scope)) {
    referrals.set(id, { state, referrerId, refereeId })
    const isMovePending = position > (moves.get(referralCodeId) ?? Infinity)
    if ((category ?? '') !== categories.get(referralCodeId) && !isMovePending)
      books.addDifference(`category of referral ${id}`, categories.get(referralCodeId) ?? '', category ?? '')
    const mayCount = state === 'approved' || state === 'reversed'
    if (counted ? !mayCount : state === 'approved')
      books.addDifference(
        `referral ${id} is ${state}: counted`,
        mayCount ? 'yes' : 'no',
        counted ? 'yes' : 'no',
      )
    if (!counted) continue
    books.addExpected(`used count of code ${referralCodeId}`, 1)
    books.addExpected(`uses of code ${referralCodeId} on ${dayOf(decidedAt!)}`, 1)
    if (programId === null) continue
    books.addExpected(`approved count of program ${programId}`, 1)
    books.addExpected(`approved count of referrer ${referrerId} in program ${programId}`, 1)
  }
  return referrals
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

/** Adds the figures of codes, and what follows for categories. Returns the category of each code, '' for none. */
async function addCodes(scope: ReadScope, books: Reconciliation): Promise<Map<string, string>> {
  const categories = new Map<string, string>()
  for await (const { id, category, status, usedCount } of streamReferralCodes(scope)) {
    categories.set(id, category ?? '')
    books.addFound(`used count of code ${id}`, usedCount)
    books.addExpected(`codes of category "${category ?? ''}"`, 1)
    books.addExpected(`active codes of category "${category ?? ''}"`, status === 'active' ? 1 : 0)
    books.addExpected(`used count of category "${category ?? ''}"`, usedCount)
  }
  for await (const { referralCodeId, day, usedCount } of streamReferralCodeUsage(scope)) {
    books.addFound(`uses of code ${referralCodeId} on ${day}`, usedCount)
    books.addExpected(`uses of category "${categories.get(referralCodeId) ?? ''}" on ${day}`, usedCount)
  }
  return categories
}

/** Adds the figures that follow from bonuses, for programs, referrals and the ledger. */
async function addBonuses(
  scope: ReadScope,
  books: Reconciliation,
  referrals: Map<string, ReferralFacts>,
): Promise<void> {
  for await (const {
    id,
    referralId,
    side,
    beneficiaryId,
    programId,
    currency,
    amountMinor,
    paidAt,
    reversedAt,
    recoveredAt,
  } of streamBonuses(scope)) {
    const referral = referrals.get(referralId)
    const state = referral?.state
    const beneficiary = side === 'referrer' ? referral?.referrerId : referral?.refereeId
    if (beneficiaryId !== beneficiary)
      books.addDifference(`beneficiary of bonus ${id}`, beneficiary ?? 'none', beneficiaryId)
    const expected = state === 'approved' ? 'not reversed' : 'reversed'
    const found = reversedAt ? 'reversed' : 'not reversed'
    if (expected !== found || (state !== 'approved' && state !== 'reversed'))
      books.addDifference(`bonus ${id} of referral ${referralId}, which is ${state}`, expected, found)
    if (!reversedAt) books.addExpected(`spent by program ${programId}`, amountMinor)
    const steps = [
      ['booked', true],
      ['paid', paidAt !== null],
      ['reversed', reversedAt !== null],
      ['recovered', recoveredAt !== null],
    ] as const
    for (const [step, isTaken] of steps) {
      if (!isTaken) continue
      for (const entry of entriesOf(step, amountMinor, paidAt !== null))
        books.addExpected(`ledger: bonus ${id}, ${step}, ${entry.account}, ${currency}`, entry.amountMinor)
    }
  }
}

/** Adds the ledger: the entries of every step sum to zero, and those of an account to its balance. */
async function addLedger(scope: ReadScope, books: Reconciliation): Promise<void> {
  for await (const { bonusId, step, account, currency, amountMinor } of streamLedgerEntries(scope)) {
    books.addFound(`ledger: bonus ${bonusId}, ${step}, ${account}, ${currency}`, amountMinor)
    books.addExpected(`balance of ${account} in ${currency}`, amountMinor)
    books.addFound(`sum of the entries of bonus ${bonusId}, ${step}`, amountMinor)
  }
  for (const { account, currency, balanceMinor } of await listLedgerBalances(scope))
    books.addFound(`balance of ${account} in ${currency}`, balanceMinor)
}

/** Adds the stored totals of programs, partners, categories and days. */
async function addTotals(scope: ReadScope, books: Reconciliation): Promise<void> {
  for (const { id, approvedCount, spentMinor, maxReferrals, budgetMinor } of await listPrograms(scope)) {
    books.addFound(`approved count of program ${id}`, approvedCount)
    books.addFound(`spent by program ${id}`, spentMinor)
    if (maxReferrals !== null && approvedCount > maxReferrals)
      books.addDifference(`program ${id} exceeds its limit`, maxReferrals, approvedCount)
    if (budgetMinor !== null && spentMinor > budgetMinor)
      books.addDifference(`program ${id} exceeds its budget`, budgetMinor, spentMinor)
  }
  for await (const { programId, referrerId, approvedCount } of streamReferrerCounts(scope))
    books.addFound(`approved count of referrer ${referrerId} in program ${programId}`, approvedCount)
  for await (const { category, day, usedCount } of streamUsageTotals(scope))
    books.addFound(`uses of category "${category}" on ${day}`, usedCount)
  for await (const { category, codesCount, activeCodesCount, usedCount } of streamCategoryTotals(scope)) {
    books.addFound(`codes of category "${category}"`, codesCount)
    books.addFound(`active codes of category "${category}"`, activeCodesCount)
    books.addFound(`used count of category "${category}"`, usedCount)
  }
}
