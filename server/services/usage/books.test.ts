import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, lastDays } from '@/domain/days'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { at, newCode, newCompany, staff, stranger, useCode, type TestCompany } from '@/server/testing/company'
import { overviewOf } from '@/server/testing/overview'
import { listCategories } from './list-categories'

const today = '2026-03-10'
const daysKept = 5
const category = fc.constantFrom(null, 'summer', 'Summer', 'premium')
const whichCode = fc.nat(4)
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('create' as const),
      category,
      maxUses: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('use' as const), whichCode, daysAgo: fc.nat(daysKept - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('move' as const), whichCode, category }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('switch' as const),
      whichCode,
      status: fc.constantFrom('active' as const, 'disabled' as const),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** A code, with the category of each of its uses. */
interface Code {
  name: string
  category: string | null
  usedIn: (string | null)[]
}

async function take({ system }: TestCompany, codes: Code[], given: Step): Promise<void> {
  if (given.does === 'create') {
    const { category, maxUses } = given
    codes.push({ name: await newCode(system, { category, maxUses }), category, usedIn: [] })
    return
  }
  const code = codes[given.whichCode]
  if (!code) return
  if (given.does === 'use') {
    const times = await useCode(at(system, addDays(today, -given.daysAgo)), code.name)
    if (times) code.usedIn.push(code.category)
  } else if (given.does === 'move') {
    await updateReferralCode(system, code.name, { category: given.category })
    code.category = given.category
  } else await updateReferralCode(system, code.name, { status: given.status })
}

const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0)
const groupSum = <Row>(rows: Row[], key: (row: Row) => string | null, count: (row: Row) => number) => {
  const sums = new Map<string | null, number>()
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + count(row))
  return sums
}

describe('the books balance after any history', () => {
  it('by category, by day, by code and over all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
        const company = await newCompany()
        const context = at(company.system, today)
        const codes: Code[] = [
          { name: await newCode(context, { category: 'summer' }), category: 'summer', usedIn: [] },
          { name: await newCode(context), category: null, usedIn: [] },
        ]
        for (const each of steps) await take(company, codes, each)

        const { referralCodes } = await browseReferralCodes(context, { sort: 'oldest', limit: 100 })
        const totals = (await listCategories(context)).filter((total) => total.codesCount || total.usedCount)
        const overview = await overviewOf(context, daysKept)
        const pages = await Promise.all(codes.map(({ name }) => getReferralCode(context, name, daysKept)))

        const usedIn = codes.flatMap((code) => code.usedIn)
        for (const { category, codesCount, activeCodesCount, usedCount } of totals) {
          const ofCategory = referralCodes.filter((code) => code.category === category)
          expect([codesCount, activeCodesCount, usedCount]).toEqual([
            ofCategory.length,
            ofCategory.filter(({ status }) => status === 'active').length,
            usedIn.filter((each) => each === category).length,
          ])
        }
        expect(new Map(overview.usageByCategory.map((usage) => [usage.category, usage.usedCount]))).toEqual(
          groupSum(
            usedIn,
            (each) => each,
            () => 1,
          ),
        )

        for (const { referralCode, usageByDay } of pages)
          expect(sumOf(usageByDay.map((day) => day.usedCount))).toBe(referralCode.usedCount)
        const byDay = groupSum(
          pages.flatMap(({ usageByDay }) => usageByDay),
          ({ day }) => day,
          ({ usedCount }) => usedCount,
        )
        expect(overview.usageByPeriod).toEqual(
          lastDays(today, daysKept).map((day) => ({ day, usedCount: byDay.get(day) ?? 0 })),
        )

        const total = sumOf(referralCodes.map((code) => code.usedCount))
        expect(sumOf(totals.map(({ usedCount }) => usedCount))).toBe(total)
        expect(sumOf(totals.map(({ codesCount }) => codesCount))).toBe(codes.length)
        expect(overview).toMatchObject({
          totalUsedCount: total,
          usedCountInRange: total,
          codesCount: codes.length,
          categoriesCount: totals.filter((each) => each.category !== null && each.codesCount > 0).length,
        })
        expect(overview.activeCodesCount).toBe(referralCodes.filter(({ state }) => state === 'active').length)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a code that changes its category', () => {
  it('leaves its past uses where they were counted', async () => {
    const { system } = await newCompany()
    const context = at(system, today)
    const code = await newCode(system, { category: 'before' })
    await useCode(at(system, addDays(today, -1)), code, 2)
    await useCode(context, code, 3)
    await updateReferralCode(context, code, { category: 'after' })
    await useCode(context, code)
    expect(await listCategories(context)).toEqual([
      { category: 'before', codesCount: 0, activeCodesCount: 0, usedCount: 5 },
      { category: 'after', codesCount: 1, activeCodesCount: 1, usedCount: 1 },
    ])
    expect((await overviewOf(context, 1)).usageByCategory).toEqual([
      { category: 'before', usedCount: 3 },
      { category: 'after', usedCount: 1 },
    ])
    expect((await overviewOf(context, 2)).usageByCategory).toEqual([
      { category: 'before', usedCount: 5 },
      { category: 'after', usedCount: 1 },
    ])
  })
})

describe('the overview', () => {
  it('separates the uses of the range from those of the range before', async () => {
    const { system } = await newCompany()
    const code = await newCode(system)
    for (const [daysAgo, times] of [
      [0, 1],
      [6, 2],
      [7, 4],
      [13, 8],
      [14, 16],
    ] as const)
      await useCode(at(system, addDays(today, -daysAgo)), code, times)
    expect(await overviewOf(at(system, today), 7)).toMatchObject({
      totalUsedCount: 31,
      usedCountInRange: 3,
      usedCountBefore: 12,
    })
  })

  it('names the five codes with most approvals in the range, and none without', async () => {
    const { system } = await newCompany()
    for (const [index, name] of ['aaa', 'bbb', 'ccc', 'ddd', 'eee', 'fff', 'ggg'].entries()) {
      await newCode(system, { referralCode: name })
      await useCode(system, name, index)
    }
    const weekBefore = at(system, Date.now() - 7 * 86_400_000)
    await useCode(weekBefore, 'aaa', 9)
    const { topReferralCodes } = await overviewOf(system, 7)
    expect(topReferralCodes.map(({ code, approvedCount }) => [code, approvedCount])).toEqual([
      ['ggg', 6],
      ['fff', 5],
      ['eee', 4],
      ['ddd', 3],
      ['ccc', 2],
    ])
    expect((await overviewOf((await newCompany()).system, 1)).topReferralCodes).toEqual([])
  })

  it('is for those who may read codes', async () => {
    const company = await newCompany()
    await expect(overviewOf(stranger(company), 7)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    await overviewOf(staff(company, 'viewer'), 7)
  })
})
