import { beforeAll, describe, expect, it } from 'vitest'
import type { BonusFilter } from '@/db/queries/bonuses'
import { bonusKinds, bonusSides, bonusStateOf, bonusStates, isRecoverable } from '@/domain/bonus/bonus'
import { newManualEntry } from '@/domain/bonus/manual-entry'
import { dayMs } from '@/domain/time'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { getReferral } from '@/server/services/referral/get-referral'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { at, newCode, newCompany, newTestProgram, type TestCompany } from '@/server/testing/company'
import { bookManualEntry } from './book-manual-entry'
import { listBonuses } from './list-bonuses'
import { payBonuses } from './pay-bonuses'
import { recoverBonus } from './recover-bonus'
import { reverseManualEntry } from './reverse-manual-entry'
import { sumBonuses, type BonusSums } from './sum-bonuses'

const day = (days: number) => new Date(Date.UTC(2026, 9, 1) + days * dayMs)
const fixed = (value: string) => ({ rule: 'fixed', amount: { value } })
const today = 20

let company: TestCompany
let programs: Record<'USD' | 'JPY', string>
const on = (days: number) => at(company.system, day(days))
const context = () => on(today)

beforeAll(async () => {
  company = await newCompany()
  const both = (value: string) => ({ referrerBonus: fixed(value), refereeBonus: fixed(value) })
  programs = {
    USD: await newTestProgram(company, { ...both('50.00'), holdDays: 10 }),
    JPY: await newTestProgram(company, { currency: 'JPY', ...both('700'), holdDays: 1 }),
  }
  const codes: Record<string, string> = {}
  for (const userId of ['ann', 'bob'])
    for (const currency of ['USD', 'JPY'] as const)
      codes[`${userId} ${currency}`] = await newCode(on(0), { userId, programId: programs[currency] })
  let usersCount = 0
  const earn = async (code: string, days: number) => {
    const given = { userId: `customer_${usersCount++}`, userType: null, referralCode: codes[code]! }
    const { id } = await applyReferralCode(on(days), given)
    const { bonuses } = await getReferral(on(days), id)
    return { id, bonusIds: bonuses.map((bonus) => bonus.id) }
  }
  const pay = (ids: string[]) => payBonuses(context(), ids, 'RUN-1')
  for (const code of Object.keys(codes)) {
    const [paid, reversed, recoverable, recovered] = [
      await earn(code, 0),
      await earn(code, 1),
      await earn(code, 2),
      await earn(code, 3),
    ]
    await earn(code, 4)
    await earn(code, today)
    await pay([paid, recoverable, recovered].flatMap(({ bonusIds }) => bonusIds))
    for (const { id } of [reversed, recoverable, recovered]) await reverseReferral(context(), id)
    for (const id of recovered.bonusIds) await recoverBonus(context(), id)
  }
  const enter = async (kind: 'manual' | 'deduction', value: string) => {
    const given = { userId: 'ann', programId: programs.USD, amount: { value }, kind, reason: 'Fair' }
    return (await bookManualEntry(context(), newManualEntry.parse(given))).id
  }
  await enter('manual', '11.00')
  await pay([await enter('manual', '12.00')])
  await reverseManualEntry(context(), await enter('manual', '13.00'))
  await enter('deduction', '14.00')
  await recoverBonus(context(), await enter('deduction', '15.00'))
  await reverseManualEntry(context(), await enter('deduction', '16.00'))
})

/** The sums of a filter, by the bonuses that its list shows; of the first `count` if it is given. */
async function sumsByList(filter: BonusFilter, sort: 'oldest' | 'newest', count = 500) {
  const { bonuses } = await listBonuses(context(), { filter, sort, limit: 500 })
  const sums = new Map<string, BonusSums>()
  for (const bonus of bonuses.slice(0, count)) {
    const { currency, amountMinor } = bonus
    const none = { onHoldMinor: 0, payableMinor: 0, paidMinor: 0, recoverableMinor: 0 }
    const sum = sums.get(currency) ?? { currency, ...none, reversedMinor: 0, deductedMinor: 0 }
    sums.set(currency, sum)
    sum[names[bonusStateOf(bonus, context().now)]] += amountMinor
    if (isRecoverable(bonus)) sum.recoverableMinor += amountMinor
    if (bonus.payableAt === null && bonus.recoveredAt) sum.paidMinor -= amountMinor
  }
  return sums
}

const names = {
  on_hold: 'onHoldMinor',
  payable: 'payableMinor',
  paid: 'paidMinor',
  reversed: 'reversedMinor',
  deducted: 'deductedMinor',
} as const
const always = ['onHoldMinor', 'payableMinor', 'paidMinor', 'recoverableMinor'] as const

/** Every filter that is set by up to two of these. */
const choices: readonly (BonusFilter & { program?: 'USD' })[] = [
  ...bonusStates.map((state) => ({ state })),
  { recoverable: true },
  { beneficiaryId: 'ann' },
  { currency: 'USD' },
  { program: 'USD' },
  ...bonusKinds.map((kind) => ({ kind })),
  ...bonusSides.map((side) => ({ side })),
]
const filters = [
  {},
  ...choices.flatMap((one, index) => [
    one,
    ...choices.slice(index + 1).map((other) => ({ ...other, ...one })),
  ]),
]

describe('the totals of a list of bonuses', () => {
  it.each([
    ['all of them', 10_000],
    ['the first 7 that are read', 7],
  ])('are the sums of the bonuses that its filter selects: %s', async (_, limit) => {
    let partsCount = 0
    for (const { program, ...filter } of filters) {
      const given = { ...filter, programId: program && programs[program] }
      const { rows, part } = await sumBonuses(context(), given, limit)
      if (part) partsCount++
      const expected = await sumsByList(given, part?.from === 'oldest' ? 'oldest' : 'newest', part?.count)
      const compared = given.recoverable
        ? (['recoverableMinor'] as const)
        : given.state
          ? [names[given.state]]
          : always
      const label = JSON.stringify(given)
      for (const currency of ['USD', 'JPY'])
        for (const name of compared)
          expect(
            rows.find((row) => row.currency === currency)?.[name] ?? 0,
            `${label} ${currency} ${name} of ${part ? part.count : 'all'}`,
          ).toBe(expected.get(currency)?.[name] ?? 0)
    }
    if (limit > 7) expect(partsCount).toBe(0)
    else expect(partsCount).toBeGreaterThan(20)
  })

  it('come from the balances that are kept, however many bonuses there are', async () => {
    for (const filter of [{}, { currency: 'USD' }, { beneficiaryId: 'ann' }, { state: 'payable' as const }])
      expect((await sumBonuses(context(), filter, 1)).part).toBeNull()
  })
})
