import {
  streamBonuses,
  streamBonusesByReferral,
  streamCategories,
  streamCategoryTotals,
  streamLedgerEntries,
  streamPaymentRunLines,
  streamPaymentRuns,
  streamReferralCodes,
  streamReferralCodeUsage,
  streamReferrals,
  streamReferralsByCode,
  streamReferrerCounts,
  streamUsageTotals,
  streamVisits,
} from '@/db/queries/books'
import { listLedgerBalances } from '@/db/queries/ledger'
import type { PaymentRunRow } from '@/db/queries/payment-runs'
import { listPrograms } from '@/db/queries/programs'
import type { BonusRow } from '@/db/queries/bonuses'
import type { ReadScope } from '@/db/scope'
import { bonusKindOf } from '@/domain/bonus/bonus'
import { entriesOf, type LedgerStep } from '@/domain/bonus/ledger'
import { countedDayOf } from '@/domain/referral/counted-day'
import { noGroup } from '@/domain/stats/rollups'
import { authorize, type ServiceContext } from '@/server/context'
import { checkBeneficiaries, checkPartners } from './check-partners'
import { Reconciliation, type Difference } from './reconciliation'
import {
  addAllFound,
  addFound,
  codeRollups,
  expectEntry,
  expectReferral,
  expectVisits,
  otherRollups,
  StoredStats,
} from './check-stats'
import { RowsByParent } from './rows-by-parent'

/**
 * Recomputes all derived figures from the referrals and the ledger: used counts, the totals of days, categories, programs
 * and partners, the states of bonuses, the lines of payment runs, the balances, and the totals of reports. Returns every
 * difference. Only the totals of programs with their partners, categories, days and payment runs are kept in memory; codes,
 * partners, referrals, bonuses and ledger are read side by side. Throws PERMISSION_DENIED.
 */
export async function checkBooks(context: ServiceContext): Promise<Difference[]> {
  authorize(context, 'bonuses:read')
  return await context.scope.snapshot(async (scope) => {
    const categoryNames = new Map<string | null, string>([[null, '']])
    for await (const { id, name } of streamCategories(scope)) categoryNames.set(id, name)
    const runs = new Map<string, PaymentRunRow>()
    for await (const run of streamPaymentRuns(scope)) runs.set(run.id, run)
    const [totals, differences] = [new Reconciliation(), [] as Difference[]]
    const books: Books = { scope, categoryNames, runs, totals, differences }
    await checkCodes(books)
    await checkReferrals(books)
    await checkBonuses(books)
    await checkPartners(books)
    await checkTotals(books)
    await checkBeneficiaries(scope, books.differences)
    return books.differences
  })
}

interface Books {
  scope: ReadScope
  /** By id; '' is the name for codes without a category. */
  categoryNames: ReadonlyMap<string | null, string>
  runs: ReadonlyMap<string, PaymentRunRow>
  /** What follows from codes, referrals and bonuses for the totals that are stored beside them. */
  totals: Reconciliation
  differences: Difference[]
}

/** Checks each code by its referrals, and adds what follows for categories and days. */
async function checkCodes(books: Books): Promise<void> {
  const { scope, totals, differences } = books
  const referrals = new RowsByParent(
    streamReferralsByCode(scope),
    ({ referralCodeId }) => referralCodeId,
    ({ id, referralCodeId }) => differences.push(missing(`code ${referralCodeId} of referral ${id}`)),
  )
  const usage = new RowsByParent(
    streamReferralCodeUsage(scope),
    ({ referralCodeId }) => referralCodeId,
    ({ referralCodeId, day }) => differences.push(missing(`code ${referralCodeId} of the uses on ${day}`)),
  )
  const visits = new RowsByParent(
    streamVisits(scope),
    ({ referralCodeId }) => referralCodeId,
    ({ referralCodeId, day }) => differences.push(missing(`code ${referralCodeId} of the visits on ${day}`)),
  )
  const stats = new StoredStats(scope, codeRollups, (row) => {
    if (row.groupKey === noGroup) addFound({ ofGroup: totals, totals }, row)
    else differences.push(missing(`code ${row.groupKey} of the ${row.rollup} total of ${row.period}`))
  })
  for await (const code of streamReferralCodes(scope)) {
    const { id, categoryId, programId, ownerId, status, usedCount } = code
    const ofCode = new Reconciliation()
    const ofStats = { ofGroup: ofCode, totals }
    ofCode.addFound(`used count of code ${id}`, usedCount)
    for await (const referral of referrals.of(id)) {
      const category = categoryOf(books, referral.categoryId, `referral ${referral.id}`)
      expectReferral(ofStats, codeRollups, referral)
      expectReferral({ ofGroup: totals, totals }, otherRollups, referral)
      if (!referral.counted) continue
      const day = countedDayOf(referral)
      ofCode.addExpected(`used count of code ${id}`, 1)
      ofCode.addExpected(`uses of code ${id} on ${day}`, 1)
      totals.addExpected(`used count of ${category}`, 1)
      totals.addExpected(`uses of ${category} on ${day}`, 1)
    }
    const category = categoryOf(books, categoryId, `code ${id}`)
    totals.addExpected(`codes of ${category}`, 1)
    totals.addExpected(`active codes of ${category}`, status === 'active' ? 1 : 0)
    for await (const { day, usedCount: onDay } of usage.of(id))
      ofCode.addFound(`uses of code ${id} on ${day}`, onDay)
    for await (const { day, visitsCount } of visits.of(id))
      expectVisits(
        ofStats,
        { referralCodeId: id, referrerId: ownerId, categoryId, programId },
        day,
        visitsCount,
      )
    await stats.addFound(ofStats, id)
    differences.push(...ofCode.differences())
  }
  await referrals.end()
  await usage.end()
  await visits.end()
  await stats.end()
}

/** Checks each referral with its bonuses, and adds what follows for programs and partners. */
async function checkReferrals({ scope, totals, differences }: Books): Promise<void> {
  const bonuses = new RowsByParent(
    streamBonusesByReferral(scope),
    ({ referralId }) => referralId,
    ({ id, referralId }) => differences.push(missing(`referral ${referralId} of bonus ${id}`)),
  )
  for await (const { id, state, counted, programId, referrerId, refereeId } of streamReferrals(scope)) {
    const mayCount = state === 'approved' || state === 'reversed'
    if (counted ? !mayCount : state === 'approved')
      differences.push({
        what: `referral ${id} is ${state}: counted`,
        expected: mayCount ? 'yes' : 'no',
        found: counted ? 'yes' : 'no',
      })
    if (counted && programId !== null) {
      totals.addExpected(`approved count of program ${programId}`, 1)
      totals.addExpected(`approved count of referrer ${referrerId} in program ${programId}`, 1)
    }
    for await (const bonus of bonuses.of(id)) {
      const beneficiary = bonus.side === 'referrer' ? referrerId : refereeId
      if (bonus.beneficiaryId !== beneficiary)
        differences.push({
          what: `beneficiary of bonus ${bonus.id}`,
          expected: beneficiary,
          found: bonus.beneficiaryId,
        })
      const isReversed = bonus.reversedAt !== null
      if (!mayCount || isReversed !== (state === 'reversed'))
        differences.push({
          what: `bonus ${bonus.id} of referral ${id}, which is ${state}`,
          expected: state === 'approved' ? 'not reversed' : 'reversed',
          found: isReversed ? 'reversed' : 'not reversed',
        })
    }
  }
  await bonuses.end()
}

/** Checks each bonus by its entries in the ledger, and adds what follows for programs, balances and reports. */
async function checkBonuses(books: Books): Promise<void> {
  const { scope, totals, differences } = books
  const entries = new RowsByParent(
    streamLedgerEntries(scope),
    ({ bonusId }) => bonusId,
    ({ bonusId, step, account }) =>
      differences.push(missing(`bonus ${bonusId} of the ledger entry ${step}, ${account}`)),
  )
  for await (const bonus of streamBonuses(scope)) {
    const { id, programId, currency, amountMinor, paidAt, reversedAt, recoveredAt, voidsCount } = bonus
    const isDeduction = bonusKindOf(bonus) === 'deduction'
    if (bonus.referralId === null)
      expectEntry({ ofGroup: totals, totals }, [...codeRollups, ...otherRollups], bonus)
    const before = { wasPaid: paidAt !== null, wasReversed: reversedAt !== null }
    // What was voided leaves entries that cancel out, over several steps.
    const nameOf = (step: LedgerStep) => (voidsCount > 0 ? 'all steps' : step)
    const ofBonus = new Reconciliation()
    if (!reversedAt && !isDeduction) totals.addExpected(`spent by program ${programId}`, amountMinor)
    const steps = [
      [isDeduction ? 'deducted' : 'booked', true],
      ['paid', before.wasPaid],
      [isDeduction ? 'deduction_reversed' : 'reversed', before.wasReversed],
      ['recovered', recoveredAt !== null],
    ] as const
    for (const [step, isTaken] of steps) {
      if (!isTaken) continue
      for (const entry of entriesOf(step, amountMinor, before))
        ofBonus.addExpected(
          `ledger: bonus ${id}, ${nameOf(step)}, ${entry.account}, ${currency}`,
          entry.amountMinor,
        )
    }
    for await (const { step, account, currency: entryCurrency, amountMinor: entryMinor } of entries.of(id)) {
      ofBonus.addFound(`ledger: bonus ${id}, ${nameOf(step)}, ${account}, ${entryCurrency}`, entryMinor)
      // The entries of a step sum to zero.
      ofBonus.addFound(`sum of the entries of bonus ${id}, ${step}`, entryMinor)
      totals.addExpected(`balance of ${account} in ${entryCurrency}`, entryMinor)
    }
    differences.push(...ofBonus.differences())
    checkRunsOf(books, bonus)
  }
  await entries.end()
}

/** Checks a bonus against the payment runs that pay or deduct it, and adds what follows for their lines. */
function checkRunsOf(
  { runs, totals, differences }: Books,
  { id, beneficiaryId, amountMinor, paidAt, recoveredAt, paymentRunId, recoveryRunId }: BonusRow,
): void {
  const links = [
    { runId: paymentRunId, bookedAt: paidAt, sum: 'gross' },
    { runId: recoveryRunId, bookedAt: recoveredAt, sum: 'recovered' },
  ]
  for (const { runId, bookedAt, sum } of links) {
    if (runId === null) continue
    const run = runs.get(runId)
    if (!run) differences.push(missing(`payment run ${runId} of bonus ${id}`))
    if (!run || run.state === 'void') continue
    const isBooked = bookedAt !== null
    if (run.settledAt && isBooked !== (run.state === 'paid'))
      differences.push({
        what: `bonus ${id} of payment run ${runId}, which is ${run.state}: booked`,
        expected: isBooked ? 'no' : 'yes',
        found: isBooked ? 'yes' : 'no',
      })
    totals.addExpected(`${sum} of ${beneficiaryId} in payment run ${runId}`, amountMinor)
  }
}

/** Checks the stored totals of accounts, programs, partners, categories and days. */
async function checkTotals(books: Books): Promise<void> {
  const { scope, totals, differences } = books
  for (const { account, currency, balanceMinor } of await listLedgerBalances(scope))
    totals.addFound(`balance of ${account} in ${currency}`, balanceMinor)
  for (const { id, approvedCount, spentMinor, maxReferrals, budgetMinor } of await listPrograms(scope)) {
    totals.addFound(`approved count of program ${id}`, approvedCount)
    totals.addFound(`spent by program ${id}`, spentMinor)
    if (maxReferrals !== null && approvedCount > maxReferrals)
      differences.push({
        what: `program ${id} exceeds its limit`,
        expected: maxReferrals,
        found: approvedCount,
      })
    if (budgetMinor !== null && spentMinor > budgetMinor)
      differences.push({ what: `program ${id} exceeds its budget`, expected: budgetMinor, found: spentMinor })
  }
  for await (const { programId, referrerId, approvedCount } of streamReferrerCounts(scope))
    totals.addFound(`approved count of referrer ${referrerId} in program ${programId}`, approvedCount)
  for await (const { runId, userId, bonusesCount, grossMinor, recoveredMinor } of streamPaymentRunLines(
    scope,
  )) {
    totals.addExpected(`bonuses of payment run ${runId}`, bonusesCount)
    totals.addExpected(`gross of payment run ${runId}`, grossMinor)
    totals.addExpected(`recovered of payment run ${runId}`, recoveredMinor)
    // What a void run paid and deducted is in its lines only.
    if (books.runs.get(runId)?.state === 'void') continue
    totals.addFound(`gross of ${userId} in payment run ${runId}`, grossMinor)
    totals.addFound(`recovered of ${userId} in payment run ${runId}`, recoveredMinor)
  }
  for (const { id, bonusesCount, grossMinor, recoveredMinor } of books.runs.values()) {
    totals.addFound(`bonuses of payment run ${id}`, bonusesCount)
    totals.addFound(`gross of payment run ${id}`, grossMinor)
    totals.addFound(`recovered of payment run ${id}`, recoveredMinor)
  }
  for await (const { categoryId, day, usedCount } of streamUsageTotals(scope)) {
    const category = categoryOf(books, categoryId || null, `the uses on ${day}`)
    totals.addFound(`uses of ${category} on ${day}`, usedCount)
  }
  for await (const { categoryId, codesCount, activeCodesCount, usedCount } of streamCategoryTotals(scope)) {
    const category = categoryOf(books, categoryId || null, 'a total')
    totals.addFound(`codes of ${category}`, codesCount)
    totals.addFound(`active codes of ${category}`, activeCodesCount)
    totals.addFound(`used count of ${category}`, usedCount)
  }
  await addAllFound(scope, totals, otherRollups)
  differences.push(...totals.differences())
}

/** How differences name a category. Adds one when it is missing. */
function categoryOf({ categoryNames, differences }: Books, id: string | null, of: string): string {
  const name = categoryNames.get(id)
  if (name === undefined) differences.push(missing(`category ${id} of ${of}`))
  return `category "${name ?? id}"`
}

function missing(what: string): Difference {
  return { what, expected: 'exists', found: 'is missing' }
}
