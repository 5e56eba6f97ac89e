import { describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { checkBooks } from '@/server/services/books/check-books'
import { getBonusTotals, listBonuses } from '@/server/services/bonus/list-bonuses'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { getProgram } from '@/server/services/program/get-program'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { at, newCode, newCompany, newTestProgram, useCode, type TestCompany } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { startProcess, type Started } from '@/server/testing/processes'
import { expireReferrals } from './expire-referrals'
import { listReferrals } from './list-referrals'

const refereeBonus = { rule: 'fixed', amount: { value: '10.00' } }
const start = (context: ServiceContext, userId: string, referralCode: string) =>
  startKyc(context, kycStart.parse({ userId, firstName: 'Jane', lastName: 'Smith', referralCode }))
const accept = (context: ServiceContext, userId: string) =>
  decideKyc(context, {
    userId,
    decision: 'ACCEPT',
    subStatus: undefined,
    participantId: undefined,
    account: undefined,
  })
const usedCountOf = async ({ system }: TestCompany, code: string) =>
  (await getReferralCode(system, code, 1)).referralCode.usedCount
const referralsOf = async ({ system }: TestCompany) =>
  (await listReferrals(system, { filter: {}, sort: 'oldest', limit: 1_000 })).referrals
const people = (count: number) => Array.from({ length: count }, (_, index) => `person_${index}`)

/** Lets processes that are loaded begin together. */
async function begin(started: Started[]): Promise<void> {
  await Promise.all(started.map((each) => each.printed(1)))
  for (const each of started) each.go()
}

async function withCode(terms: object = {}, codeTerms: object = {}) {
  const company = await newCompany()
  const programId = await newTestProgram(company, { refereeBonus, ...terms })
  return {
    ...company,
    programId,
    code: await newCode(company.system, { programId, category: 'summer', ...codeTerms }),
  }
}

describe('an approval sent 100 times at once', () => {
  it('counts once and pays each side once', async () => {
    const company = await withCode()
    await start(company.system, 'jane', company.code)
    const answers = await Promise.all(Array.from({ length: 100 }, () => accept(company.system, 'jane')))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await usedCountOf(company, company.code)).toBe(1)
    expect(
      (await listBonuses(company.system, { filter: {}, sort: 'oldest', limit: 10 })).bonuses.map(
        ({ side }) => side,
      ),
    ).toEqual(['referrer', 'referee'])
  })

  // Killed before, at and after the first acknowledgement.
  it.each([1, 2, 30])(
    'over two processes, one of them killed after line %s, and sent again after the restart: still once',
    async (line) => {
      const company = await withCode()
      await start(company.system, 'jane', company.code)
      // More for the one that is killed, so that it does not finish before.
      const [killed, other] = ['1000', '50'].map((times) =>
        startProcess('accept-people', [company.id, times, 'jane']),
      ) as [Started, Started]
      await begin([killed, other])
      await killed.printed(line)
      killed.process.kill('SIGKILL')
      expect([await killed.ended, await other.ended]).toEqual(['SIGKILL', 0])
      expect(other.lines.slice(1)).toEqual(Array.from({ length: 50 }, () => 'jane'))

      const restarted = startProcess('accept-people', [company.id, '10', 'jane'])
      await begin([restarted])
      expect(await restarted.ended).toBe(0)
      expect(await usedCountOf(company, company.code)).toBe(1)
      expect(await getProgram(company.system, company.programId)).toMatchObject({
        approvedCount: 1,
        spentMinor: 6000,
      })
      expect(readRows(`SELECT side FROM bonuses WHERE company_id = '${company.id}' ORDER BY side`)).toEqual([
        { side: 'referee' },
        { side: 'referrer' },
      ])
      expect(
        readRows(`SELECT type FROM referral_events WHERE company_id = '${company.id}' ORDER BY sequence`),
      ).toEqual([{ type: 'created' }, { type: 'approved' }])
      expect(await checkBooks(company.system)).toEqual([])
    },
  )
})

describe('150 approvals on a limit of 100', () => {
  const approve: Record<string, (company: TestCompany) => Promise<unknown>> = {
    'in one process': ({ system }) => Promise.all(people(150).map((userId) => accept(system, userId))),
    'over two processes that share some of the people': async ({ id }) => {
      const accepting = [people(150).slice(0, 90), people(150).slice(60)].map((some) =>
        startProcess('accept-people', [id, '1', ...some]),
      )
      await begin(accepting)
      expect(await Promise.all(accepting.map((each) => each.ended))).toEqual([0, 0])
    },
  }
  const limits: [whose: string, terms: object, codeTerms: object, reason: string][] = [
    ['the code', {}, { maxUses: 100 }, 'LIMIT_REACHED'],
    ['the program', { maxReferrals: 100 }, {}, 'PROGRAM_LIMIT_REACHED'],
    ['the budget', { budget: { value: '6059.99' } }, {}, 'BUDGET_REACHED'],
  ]

  it.each(Object.keys(approve).flatMap((how) => limits.map((limit) => [how, ...limit] as const)))(
    '%s approve exactly 100 by the limit of %s, and reject 50',
    async (how, _whose, terms, codeTerms, reason) => {
      const company = await withCode(terms, codeTerms)
      await Promise.all(people(150).map((userId) => start(company.system, userId, company.code)))
      await approve[how]!(company)
      const referrals = await referralsOf(company)
      expect(referrals.filter(({ state, counted }) => state === 'approved' && counted)).toHaveLength(100)
      expect(
        referrals.filter(
          (referral) => referral.state === 'rejected' && referral.reason === reason && !referral.counted,
        ),
      ).toHaveLength(50)
      expect(await usedCountOf(company, company.code)).toBe(100)
      expect(await getBonusTotals(at(company.system, Date.now() + 1_000))).toEqual([
        { currency: 'USD', onHoldMinor: 0, payableMinor: 600_000, paidMinor: 0, recoverableMinor: 0 },
      ])
      expect(await checkBooks(company.system)).toEqual([])
    },
  )
})

describe('approvals in time, and the expiry of the same referrals, at once', () => {
  it('end each referral in one of the two ways, and the books balance', async () => {
    const company = await withCode({ pendingDays: 1 })
    const now = Date.parse('2026-03-10T12:00:00Z')
    const [inTime, over] = [at(company.system, now + 1), at(company.system, now + 86_400_000)]
    await Promise.all(people(40).map((userId) => start(at(company.system, now), userId, company.code)))
    await Promise.all([
      ...people(20).map((userId) => accept(inTime, userId)),
      expireReferrals(over),
      expireReferrals(over),
      ...people(40)
        .slice(20)
        .map((userId) => accept(inTime, userId)),
    ])
    const ended = (await referralsOf(company)).map(({ state, counted }) => [state, counted])
    for (const each of ended)
      expect([
        ['approved', true],
        ['expired', false],
      ]).toContainEqual(each)
    expect(ended.filter(([state]) => state === 'approved').length).toBeGreaterThanOrEqual(20)
    expect(await checkBooks(company.system)).toEqual([])
  })
})

describe('150 codes applied at once on a limit of 100', () => {
  it('create exactly 100 referrals', async () => {
    const company = await withCode({}, { maxUses: 100 })
    expect(await useCode(company.system, company.code, 150)).toBe(100)
    expect(await referralsOf(company)).toHaveLength(100)
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('from two processes create exactly 100 too', async () => {
    const company = await withCode({}, { maxUses: 100 })
    const claiming = [1, 2].map(() => startProcess('claim-uses', [company.id, company.code, '75']))
    await begin(claiming)
    expect(await Promise.all(claiming.map((each) => each.ended))).toEqual([0, 0])
    expect(claiming.map(({ lines }) => Number(lines.at(-1))).reduce((one, other) => one + other)).toBe(100)
    expect([await usedCountOf(company, company.code), (await referralsOf(company)).length]).toEqual([
      100, 100,
    ])
    expect(await checkBooks(company.system)).toEqual([])
  })

  it("of three codes with their own limits never pass the program's limit for each", async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, { maxReferralsPerCode: 3 })
    const codes = [
      await newCode(company.system, { programId }),
      await newCode(company.system, { programId, maxUses: 2 }),
      await newCode(company.system, { programId, maxUses: 9 }),
    ]
    expect(await Promise.all(codes.map((code) => useCode(company.system, code, 5)))).toEqual([3, 2, 3])
  })
})

describe('one person started 50 times at once with two codes', () => {
  it('is referred once, by the first', async () => {
    const company = await newCompany()
    const codes = [await newCode(company.system), await newCode(company.system)]
    const asked = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => start(company.system, 'jane', codes[index % 2]!)),
    )
    const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason as object] : []))
    expect(refused).toHaveLength(25)
    for (const reason of refused)
      expect(reason).toMatchObject({ details: { violations: [{ reason: 'ALREADY_REFERRED' }] } })
    expect(await referralsOf(company)).toMatchObject([
      { refereeId: 'jane', code: codes[0], state: 'pending' },
    ])
  })

  it('from two processes is referred once too', async () => {
    const company = await newCompany()
    const codes = [await newCode(company.system), await newCode(company.system)]
    const starting = codes.map((code) => startProcess('start-person', [company.id, 'jane', code, '25']))
    await begin(starting)
    expect(await Promise.all(starting.map((each) => each.ended))).toEqual([0, 0])
    const [referral, ...more] = await referralsOf(company)
    expect(more).toEqual([])
    const answers = Object.fromEntries(
      starting.map(({ lines }, index) => [codes[index], new Set(lines.slice(1))]),
    )
    expect(answers).toEqual({
      [referral!.code]: new Set(['started']),
      [codes.find((code) => code !== referral!.code)!]: new Set(['ALREADY_REFERRED']),
    })
  })
})
