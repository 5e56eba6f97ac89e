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
import { Tally, type Difference } from './tally'

/**
 * Recomputes every stored total from the referrals and the ledger, and returns every difference: used
 * counts, the totals of days, categories, programs and referrers, the states of bonuses, and the balances. Throws
 * PERMISSION_DENIED.
 */
export async function checkBooks(context: ServiceContext): Promise<Difference[]> {
  authorize(context, 'bonuses:read')
  return await context.scope.snapshot(async (scope) => {
    const tally = new Tally()
    const categories = await tallyCodes(scope, tally)
    const known = await tallyReferrals(scope, tally, categories)
    await tallyBonuses(scope, tally, known)
    await tallyLedger(scope, tally)
    await tallyKept(scope, tally)
    return tally.differences()
  })
}

interface Known {
  state: string
  referrerId: string
  refereeId: string
}

/** Compares other rows with the referrals. Returns what bonuses must agree with. */
async function tallyReferrals(
  scope: ReadScope,
  tally: Tally,
  categories: Map<string, string>,
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
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
    known.set(id, { state, referrerId, refereeId })
    const isYetToMove = position > (moves.get(referralCodeId) ?? Infinity)
    if ((category ?? '') !== categories.get(referralCodeId) && !isYetToMove)
      tally.differ(`category of referral ${id}`, categories.get(referralCodeId) ?? '', category ?? '')
    const mayCount = state === 'approved' || state === 'reversed'
    if (counted ? !mayCount : state === 'approved')
      tally.differ(`referral ${id} is ${state}: counted`, mayCount ? 'yes' : 'no', counted ? 'yes' : 'no')
    if (!counted) continue
    tally.expect(`used count of code ${referralCodeId}`, 1)
    tally.expect(`uses of code ${referralCodeId} on ${dayOf(decidedAt!)}`, 1)
    if (programId === null) continue
    tally.expect(`approved count of program ${programId}`, 1)
    tally.expect(`approved count of referrer ${referrerId} in program ${programId}`, 1)
  }
  return known
}

/** Up to which position the referrals of a code have moved to its category, where some are yet to. */
async function positionsOfMoves(scope: ReadScope): Promise<Map<string, number>> {
  const positions = new Map<string, number>()
  let move = await findCategoryMove(scope)
  while (move) {
    positions.set(move.referralCodeId, move.movedPosition)
    move = await findCategoryMove(scope, move.referralCodeId)
  }
  return positions
}

/** Compares the totals of codes and categories. Returns the category of each code, '' for none. */
async function tallyCodes(scope: ReadScope, tally: Tally): Promise<Map<string, string>> {
  const categories = new Map<string, string>()
  for await (const { id, category, status, usedCount } of streamReferralCodes(scope)) {
    categories.set(id, category ?? '')
    tally.find(`used count of code ${id}`, usedCount)
    tally.expect(`codes of category "${category ?? ''}"`, 1)
    tally.expect(`active codes of category "${category ?? ''}"`, status === 'active' ? 1 : 0)
    tally.expect(`used count of category "${category ?? ''}"`, usedCount)
  }
  for await (const { referralCodeId, day, usedCount } of streamReferralCodeUsage(scope)) {
    tally.find(`uses of code ${referralCodeId} on ${day}`, usedCount)
    tally.expect(`uses of category "${categories.get(referralCodeId) ?? ''}" on ${day}`, usedCount)
  }
  return categories
}

/** Compares programs, referrals and the ledger with the bonuses. */
async function tallyBonuses(scope: ReadScope, tally: Tally, known: Map<string, Known>): Promise<void> {
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
  } of streamBonuses(scope)) {
    const referral = known.get(referralId)
    const state = referral?.state
    const beneficiary = side === 'referrer' ? referral?.referrerId : referral?.refereeId
    if (beneficiaryId !== beneficiary)
      tally.differ(`beneficiary of bonus ${id}`, beneficiary ?? 'nobody', beneficiaryId)
    const expected = state === 'approved' ? 'not reversed' : 'reversed'
    const found = reversedAt ? 'reversed' : 'not reversed'
    if (expected !== found || (state !== 'approved' && state !== 'reversed'))
      tally.differ(`bonus ${id} of referral ${referralId}, which is ${state}`, expected, found)
    if (!reversedAt) tally.expect(`spent by program ${programId}`, amountMinor)
    const steps = [
      ['booked', true],
      ['paid', paidAt !== null],
      ['reversed', reversedAt !== null],
    ] as const
    for (const [step, isTaken] of steps) {
      if (!isTaken) continue
      for (const entry of entriesOf(step, amountMinor, paidAt !== null))
        tally.expect(`ledger: bonus ${id}, ${step}, ${entry.account}, ${currency}`, entry.amountMinor)
    }
  }
}

/** Checks the ledger: every step sums to zero, and the balances are the sums of the entries. */
async function tallyLedger(scope: ReadScope, tally: Tally): Promise<void> {
  for await (const { bonusId, step, account, currency, amountMinor } of streamLedgerEntries(scope)) {
    tally.find(`ledger: bonus ${bonusId}, ${step}, ${account}, ${currency}`, amountMinor)
    tally.expect(`balance of ${account} in ${currency}`, amountMinor)
    tally.find(`sum of the entries of bonus ${bonusId}, ${step}`, amountMinor)
  }
  for (const { account, currency, balanceMinor } of await listLedgerBalances(scope))
    tally.find(`balance of ${account} in ${currency}`, balanceMinor)
}

/** The stored totals of programs, referrers, categories and days. */
async function tallyKept(scope: ReadScope, tally: Tally): Promise<void> {
  for (const { id, approvedCount, spentMinor, maxReferrals, budgetMinor } of await listPrograms(scope)) {
    tally.find(`approved count of program ${id}`, approvedCount)
    tally.find(`spent by program ${id}`, spentMinor)
    if (maxReferrals !== null && approvedCount > maxReferrals)
      tally.differ(`program ${id} passes its limit`, maxReferrals, approvedCount)
    if (budgetMinor !== null && spentMinor > budgetMinor)
      tally.differ(`program ${id} passes its budget`, budgetMinor, spentMinor)
  }
  for await (const { programId, referrerId, approvedCount } of streamReferrerCounts(scope))
    tally.find(`approved count of referrer ${referrerId} in program ${programId}`, approvedCount)
  for await (const { category, day, usedCount } of streamUsageTotals(scope))
    tally.find(`uses of category "${category}" on ${day}`, usedCount)
  for await (const { category, codesCount, activeCodesCount, usedCount } of streamCategoryTotals(scope)) {
    tally.find(`codes of category "${category}"`, codesCount)
    tally.find(`active codes of category "${category}"`, activeCodesCount)
    tally.find(`used count of category "${category}"`, usedCount)
  }
}
