import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDomainError } from '@/domain/errors'
import { kycDecisions, kycOutcome, kycStart, kycStatuses } from '@/domain/kyc/verification'
import { newManualEntry } from '@/domain/bonus/manual-entry'
import { newPaymentRun } from '@/domain/payment-run/payment-run'
import { programChanges } from '@/domain/program/program'
import type { ServiceContext } from '@/server/context'
import { bookManualEntry } from '@/server/services/bonus/book-manual-entry'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { recoverBonus } from '@/server/services/bonus/recover-bonus'
import { reverseManualEntry } from '@/server/services/bonus/reverse-manual-entry'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { erasePerson } from '@/server/services/kyc/erase-person'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { updateProgram } from '@/server/services/program/update-program'
import { createPaymentRun } from '@/server/services/payment-run/create-payment-run'
import { listPaymentRuns } from '@/server/services/payment-run/payment-runs'
import { payRun } from '@/server/services/payment-run/pay-run'
import { voidRun } from '@/server/services/payment-run/void-run'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { expireReferrals } from '@/server/services/referral/expire-referrals'
import { addReferral } from '@/server/services/referral/add-referral'
import { changeReferralCode } from '@/server/services/referral/change-referral-code'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { decideReferral, rejectPendingReferral, releaseReferral } from '@/server/services/referral/review'
import { expectAllowedStep, expectConsistent, readBooks, type Books } from '@/server/testing/books'
import { at, newCode, newCompany, newTestProgram, type TestCompany } from '@/server/testing/company'
import { checkBooks } from './check-books'

/** Six people: the first two share an SSN, the last owns a code. */
const people = ['jane', 'june', 'john', 'jack', 'jill', 'owner']
const codes = ['CODE-A', 'CODE-B', 'CODE-C']

const person = fc.nat(people.length - 1).map((index) => people[index]!)
const code = fc.nat(codes.length - 1).map((index) => codes[index]!)
const money = fc.integer({ min: 0, max: 60 }).map((value) => ({ value: String(value) }))
const does = <Name extends string, Terms extends Record<string, fc.Arbitrary<unknown>>>(
  name: Name,
  weight: number,
  terms: Terms,
) => ({
  weight,
  arbitrary: fc.record({ does: fc.constant(name), ...terms }) as unknown as fc.Arbitrary<
    { does: Name } & { [Key in keyof Terms]: Terms[Key] extends fc.Arbitrary<infer Value> ? Value : never }
  >,
})
const programChange = fc.record(
  {
    status: fc.constantFrom('active', 'active', 'paused', 'ended'),
    maxReferrals: fc.option(fc.integer({ min: 1, max: 4 })),
    maxReferralsPerCode: fc.option(fc.integer({ min: 1, max: 3 })),
    budget: fc.option(money),
    refereeBonus: fc.option(money.map((amount) => ({ rule: 'fixed', amount }))),
    holdDays: fc.nat(2),
    pendingDays: fc.option(fc.integer({ min: 1, max: 4 })),
    onReversal: fc.constantFrom('give_back', 'keep_counted'),
  },
  { requiredKeys: [] },
)
const codeChange = fc.record(
  {
    status: fc.constantFrom('active' as const, 'active' as const, 'disabled' as const),
    maxUses: fc.option(fc.integer({ min: 1, max: 3 })),
    category: fc.constantFrom(null, 'x', 'y'),
    userId: fc.constantFrom('owner', 'another', 'june'),
  },
  { requiredKeys: [] },
)
const run = { currency: fc.constantFrom('USD', 'USD', 'JPY'), netRecoverable: fc.boolean() }
const step = fc.oneof(
  does('start', 10, { person, code: fc.option(code, { freq: 8 }) }),
  does('decide', 10, {
    person,
    decision: fc.constantFrom('ACCEPT' as const, 'ACCEPT' as const, 'ACCEPT' as const, ...kycDecisions),
    status: fc.option(fc.constantFrom(...kycStatuses), { freq: 1 }),
  }),
  does('review', 2, {
    person,
    decision: fc.constantFrom('ACCEPT' as const, 'REJECT' as const, 'REVIEW' as const),
  }),
  does('release', 4, { person }),
  does('refuse', 2, { person }),
  does('add code', 3, { person, code }),
  does('change referral', 3, { person, code }),
  does('reverse', 8, { which: fc.nat(6) }),
  does('pay', 12, {
    which: fc.array(fc.nat(6), { minLength: 1, maxLength: 2 }),
    sides: fc.constantFrom('both', 'referrer', 'referee'),
    reference: fc.constantFrom(null, 'RUN-1', 'RUN-2'),
  }),
  does('draft run', 4, run),
  does('pay run', 8, run),
  does('void run', 6, {}),
  does('recover', 4, { which: fc.nat(6) }),
  does('enter', 4, {
    kind: fc.constantFrom('manual', 'deduction'),
    userId: fc.constantFrom('owner', 'another'),
    which: fc.nat(1),
    amount: money,
  }),
  does('reverse entry', 3, { which: fc.nat(8) }),
  does('apply', 3, { person, code }),
  does('erase', 1, { person }),
  does('change code', 2, { code, changes: codeChange }),
  does('change program', 2, { which: fc.nat(1), changes: programChange }),
  does('expire', 1, {}),
  does('wait', 5, { hours: fc.constantFrom(1, 24, 24, 48, 120) }),
  does('again', 4, { which: fc.nat(39) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** One call of the step; what it concerns is looked up in the books. */
function call(
  context: ServiceContext,
  programIds: string[],
  books: Books,
  given: Exclude<Step, { does: 'again' | 'wait' }>,
): Promise<unknown> {
  const referralOf = (userId: string) =>
    books.referrals.findLast(({ referee_id }) => referee_id === userId)?.id ?? 'f'.repeat(32)
  // Usually an existing referral by number; an unknown id beyond the last one.
  const nthReferral = (which: number) =>
    books.referrals[which % (books.referrals.length + 1)]?.id ?? 'f'.repeat(32)
  switch (given.does) {
    case 'start':
      return startKyc(
        context,
        kycStart.parse({
          userId: given.person,
          firstName: 'A',
          lastName: 'B',
          referralCode: given.code,
          ssn: ['jane', 'june'].includes(given.person) ? '987-65-4321' : undefined,
        }),
      )
    case 'decide':
      return decideKyc(
        context,
        kycOutcome.parse({
          userId: given.person,
          decision: given.decision,
          status: given.decision === 'ACCEPT' || given.decision === 'REJECT' ? given.status : undefined,
        }),
      )
    case 'review':
      return decideReferral(context, referralOf(given.person), given.decision)
    case 'release':
      return releaseReferral(context, referralOf(given.person))
    case 'refuse':
      return rejectPendingReferral(context, referralOf(given.person))
    case 'add code':
      return addReferral(context, { userId: given.person, referralCode: given.code })
    case 'change referral':
      return changeReferralCode(context, referralOf(given.person), given.code)
    case 'reverse':
      return reverseReferral(context, nthReferral(given.which))
    case 'pay':
      return payBonuses(
        context,
        books.bonuses
          .filter(({ referral_id }) => given.which.map(nthReferral).includes(referral_id ?? ''))
          .filter(({ side }) => given.sides === 'both' || given.sides === side)
          .map(({ id }) => id),
        given.reference,
      )
    case 'draft run':
      return createPaymentRun(context, newPaymentRun.parse(given))
    case 'pay run':
      return createPaymentRun(context, newPaymentRun.parse(given)).then(({ id }) =>
        payRun(context, id, { reference: 'RUN-3' }),
      )
    case 'void run':
      return newestRun(context).then((id) => voidRun(context, id, 'Wrong'))
    case 'recover':
      return recoverBonus(context, books.bonuses[given.which]?.id ?? 'f'.repeat(32))
    case 'enter':
      return bookManualEntry(
        context,
        newManualEntry.parse({ ...given, programId: programIds[given.which], reason: 'Fair' }),
      )
    case 'reverse entry':
      return reverseManualEntry(context, books.bonuses[given.which]?.id ?? 'f'.repeat(32))
    case 'apply':
      return applyReferralCode(context, { userId: given.person, userType: null, referralCode: given.code })
    case 'erase':
      return erasePerson(context, given.person)
    case 'change code':
      return updateReferralCode(context, given.code, given.changes)
    case 'change program':
      return updateProgram(context, programIds[given.which]!, programChanges.parse(given.changes))
    case 'expire':
      return expireReferrals(context)
  }
}

async function newestRun(context: ServiceContext): Promise<string> {
  const { runs } = await listPaymentRuns(context, { limit: 1 })
  return runs[0]?.id ?? 'f'.repeat(32)
}

async function newHistory(company: TestCompany): Promise<string[]> {
  const tiers = {
    rule: 'tiered',
    tiers: [
      { from: 1, amount: { value: '10' } },
      { from: 2, amount: { value: '20' } },
    ],
  }
  const terms = {
    referrerBonus: tiers,
    refereeBonus: { rule: 'fixed', amount: { value: '5' } },
    maxReferralsPerCode: 2,
    maxReferrals: 2,
    budget: { value: '40' },
    holdDays: 1,
    pendingDays: 4,
  }
  const strict = await newTestProgram(company, terms)
  const keeping = await newTestProgram(company, {
    currency: 'JPY',
    referrerBonus: { rule: 'first-n', referrals: 2, amount: { value: '700' } },
    onReversal: 'keep_counted',
  })
  for (const [index, referralCode] of codes.entries()) {
    await newCode(company.system, {
      referralCode,
      userId: ['owner', 'owner', 'another'][index],
      programId: [strict, strict, keeping][index],
      category: ['x', 'y', null][index],
      maxUses: index === 1 ? 2 : null,
    })
  }
  return [strict, keeping]
}

it('the books balance after any history, and after every step of it', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
      const company = await newCompany()
      const programIds = await newHistory(company)
      let nowMs = company.system.now.getTime()
      let before = readBooks(company.id)
      const take = async (given: Step): Promise<void> => {
        if (given.does === 'again') {
          const repeated = steps[given.which]
          if (repeated && repeated.does !== 'again') await take(repeated)
          return
        }
        if (given.does === 'wait') {
          nowMs += given.hours * 3_600_000
          return
        }
        const refusal = await call(at(company.system, nowMs), programIds, before, given).then(
          () => undefined,
          (error: unknown) => error,
        )
        if (refusal !== undefined && !isDomainError(refusal)) throw refusal as Error
        const after = readBooks(company.id)
        if (refusal !== undefined)
          expect(after, `${given.does} was refused with ${refusal.code}`).toEqual(before)
        expectConsistent(after)
        expectAllowedStep(before, after)
        before = after
        reached.add(refusal?.code ?? given.does)
      }
      for (const each of steps) await take(each)
      expect(await checkBooks(company.system)).toEqual([])
      for (const { state, reason } of before.referrals) reached.add(reason ?? state)
      for (const { paid_at, reversed_at } of before.bonuses)
        reached.add(
          `${paid_at === null ? 'not paid' : 'paid'}, ${reversed_at === null ? 'kept' : 'reversed'}`,
        )
    }),
    { numRuns: 60 },
  )
  // Without these, a mistake in the steps could make every call fail unnoticed.
  expect([...reached]).toEqual(
    expect.arrayContaining([
      'start',
      'decide',
      'apply',
      'pay',
      'draft run',
      'pay run',
      'void run',
      'reverse',
      'enter',
      'reverse entry',
      'approved',
      'reversed',
      'paid, kept',
      'paid, reversed',
    ]),
  )
}, 120_000)
