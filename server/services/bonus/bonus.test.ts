import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bonusStates } from '@/domain/bonus/bonus'
import { programChanges } from '@/domain/program/program'
import type { ServiceContext } from '@/server/context'
import { updateProgram } from '@/server/services/program/update-program'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { getReferral } from '@/server/services/referral/get-referral'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { at, newCode, newCompany, newTestProgram, staff, useCode } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { getBonus, getBonusTotals, listBonuses, type ListBonuses } from './list-bonuses'
import { payBonuses } from './pay-bonuses'
import { recoverBonus } from './recover-bonus'

const day = (days: number) => new Date(Date.UTC(2026, 2, 1 + days))
const amount = (value: string) => ({ rule: 'fixed', amount: { value } })
const page = (context: ServiceContext, input: Partial<ListBonuses> = {}) =>
  listBonuses(context, { filter: {}, sort: 'oldest', limit: 100, ...input })
const sumOf = (bonuses: { amountMinor: number }[]) =>
  bonuses.reduce((sum, { amountMinor }) => sum + amountMinor, 0)

/** A company whose code earns both sides something, on hold for so many days, and what a referral of this person earns. */
async function withCode(terms: object = {}) {
  const company = await newCompany()
  const programId = await newTestProgram(company, { refereeBonus: amount('10.00'), holdDays: 14, ...terms })
  const code = await newCode(company.system, { userId: 'owner', programId })
  const earn = async (days: number, userId = 'jane') => {
    const { id } = await applyReferralCode(at(company.system, day(days)), {
      userId,
      userType: null,
      referralCode: code,
    })
    const [referrer, referee] = (await getReferral(company.system, id)).bonuses
    return { referralId: id, referrer: referrer!, referee: referee! }
  }
  return { ...company, programId, code, earn }
}

describe('a bonus', () => {
  it('is on hold to the moment its days are over, and payable from that very moment', async () => {
    const { system, earn } = await withCode()
    const { referrer } = await earn(0)
    expect(referrer.payableAt).toEqual(day(14))
    const justBefore = at(system, day(14).getTime() - 1)
    await expect(payBonuses(justBefore, [referrer.id], 'RUN-1')).rejects.toMatchObject({
      code: 'BONUS_NOT_PAYABLE',
    })
    expect((await getBonus(system, referrer.id)).paidAt).toBeNull()
    expect(await payBonuses(at(system, day(14)), [referrer.id], 'RUN-1')).toMatchObject([
      { id: referrer.id, paidAt: day(14), paymentReference: 'RUN-1' },
    ])
  })

  it('of a program without hold days is payable at once', async () => {
    const { system, earn } = await withCode({ holdDays: 0 })
    const { referrer } = await earn(0)
    expect(await payBonuses(at(system, day(0)), [referrer.id], null)).toMatchObject([
      { paidAt: day(0), paymentReference: null },
    ])
  })

  it('keeps the amount, currency and days it was booked with when the program changes', async () => {
    const { system, programId, earn } = await withCode({
      currency: 'JPY',
      referrerBonus: amount('500'),
      refereeBonus: null,
    })
    const { referrer } = await earn(0)
    await updateProgram(
      system,
      programId,
      programChanges.parse({ referrerBonus: amount('900'), holdDays: 30 }),
    )
    expect(await getBonus(system, referrer.id)).toEqual(referrer)
    expect(referrer).toMatchObject({ amountMinor: 500, currency: 'JPY', payableAt: day(14) })
  })
})

describe('paying', () => {
  it('again with the same reference, or with none, changes nothing', async () => {
    const { system, earn } = await withCode()
    const { referrer, referralId } = await earn(0)
    const [paid] = await payBonuses(at(system, day(20)), [referrer.id], 'RUN-1')
    const before = await getReferral(system, referralId)
    for (const reference of ['RUN-1', null])
      expect(await payBonuses(at(system, day(21)), [referrer.id], reference)).toEqual([paid])
    expect(await getReferral(system, referralId)).toEqual(before)
    expect(await getBonusTotals(at(system, day(21)))).toEqual([
      { currency: 'USD', onHoldMinor: 0, payableMinor: 1000, paidMinor: 5000, recoverableMinor: 0 },
    ])
  })

  it('again with another reference is rejected, also when the first had none', async () => {
    const { system, earn } = await withCode()
    const { referrer, referee } = await earn(0)
    const later = at(system, day(20))
    await payBonuses(later, [referrer.id], 'RUN-1')
    await payBonuses(later, [referee.id], null)
    for (const { id } of [referrer, referee])
      await expect(payBonuses(later, [id], 'RUN-2')).rejects.toMatchObject({ code: 'BONUS_ALREADY_PAID' })
    expect((await getBonus(system, referrer.id)).paymentReference).toBe('RUN-1')
  })

  it('pays once when 20 requests pay at once', async () => {
    const { system, earn, id } = await withCode()
    const { referrer } = await earn(0)
    const paid = await Promise.all(
      Array.from({ length: 20 }, () => payBonuses(at(system, day(20)), [referrer.id, referrer.id], 'RUN-1')),
    )
    expect(new Set(paid.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(paid[0]).toHaveLength(1)
    expect(
      readRows(`SELECT * FROM ledger_entries WHERE company_id = '${id}' AND step = 'paid'`),
    ).toHaveLength(2)
  })

  it.each([
    ['on hold', 'BONUS_NOT_PAYABLE'],
    ['reversed', 'BONUS_NOT_PAYABLE'],
    ['paid with another reference', 'BONUS_ALREADY_PAID'],
    ['of another company', 'NOT_FOUND'],
    ['unknown', 'NOT_FOUND'],
  ])('several bonuses pays all or none: none when one is %s', async (which, refusal) => {
    const [{ system, id, earn }, other] = [await withCode(), await withCode()]
    const { referrer, referee } = await earn(0)
    const late = at(system, day(20))
    const odd = await {
      'on hold': async () => (await earn(10, 'john')).referee.id,
      reversed: async () => {
        const john = await earn(0, 'john')
        await reverseReferral(late, john.referralId)
        return john.referee.id
      },
      'paid with another reference': async () =>
        (await payBonuses(late, [(await earn(0, 'john')).referee.id], 'RUN-0'))[0]!.id,
      'of another company': async () => (await other.earn(0)).referee.id,
      unknown: async () => Promise.resolve('f'.repeat(32)),
    }[which]!()
    const ledger = () => readRows(`SELECT * FROM ledger_entries WHERE company_id = '${id}'`)
    const before = ledger()
    await expect(payBonuses(late, [referrer.id, odd, referee.id], 'RUN-1')).rejects.toMatchObject({
      code: refusal,
    })
    for (const bonus of [referrer, referee])
      expect(await getBonus(system, bonus.id)).toMatchObject({ paidAt: null, paymentReference: null })
    expect(ledger()).toEqual(before)
    expect(await payBonuses(late, [referrer.id, referee.id], 'RUN-1')).toHaveLength(2)
  })

  it('after the reversal is rejected for what was not paid, and changes nothing for what was paid with the reference', async () => {
    const { system, earn } = await withCode()
    const { referrer, referee, referralId } = await earn(0)
    const late = at(system, day(20))
    await payBonuses(late, [referrer.id], 'RUN-1')
    await reverseReferral(late, referralId)
    await expect(payBonuses(late, [referee.id], 'RUN-1')).rejects.toMatchObject({ code: 'BONUS_NOT_PAYABLE' })
    await expect(payBonuses(late, [referrer.id], 'RUN-2')).rejects.toMatchObject({
      code: 'BONUS_ALREADY_PAID',
    })
    const paid = { id: referrer.id, paidAt: day(20), paymentReference: 'RUN-1', reversedAt: day(20) }
    expect(await payBonuses(late, [referrer.id], 'RUN-1')).toMatchObject([paid])
    await recoverBonus(late, referrer.id)
    expect(await payBonuses(late, [referrer.id], 'RUN-1')).toMatchObject([paid])
  })

  it('is for those who may write bonuses, looking for those who may read them', async () => {
    const company = await withCode({ holdDays: 0 })
    const { referrer } = await company.earn(0)
    await expect(payBonuses(staff(company, 'marketer'), [referrer.id], null)).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    const key: ServiceContext = {
      ...company.system,
      actor: { type: 'apiKey', apiKeyId: 'k', scopes: ['bonuses:write', 'referrals:read'] },
    }
    for (const read of [page, getBonusTotals, (context: ServiceContext) => getBonus(context, referrer.id)])
      await expect(read(key)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    expect((await page(staff(company, 'viewer'))).bonuses).toHaveLength(2)
    await payBonuses(key, [referrer.id], null)
  })
})

describe('the totals', () => {
  it('of every state are the sums of the list at any time, in every currency', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            does: fc.constantFrom('earn', 'earn', 'pay', 'reverse'),
            which: fc.nat(5),
            days: fc.nat(4),
            inYen: fc.boolean(),
          }),
          { maxLength: 12 },
        ),
        async (steps) => {
          const { system, earn } = await withCode({ holdDays: 3 })
          const yen = await newCode(system, {
            programId: await newTestProgram(
              { ...system.scope.company, system },
              { currency: 'JPY', referrerBonus: amount('700'), holdDays: 2 },
            ),
          })
          const referralIds: string[] = []
          let today = 0
          for (const [index, { does, which, days, inYen }] of steps.entries()) {
            const now = at(system, day((today += days)))
            if (does === 'earn')
              referralIds.push(
                inYen
                  ? (
                      await applyReferralCode(now, {
                        userId: `person_${index}`,
                        userType: null,
                        referralCode: yen,
                      })
                    ).id
                  : (await earn(today, `person_${index}`)).referralId,
              )
            else if (does === 'pay')
              for (const { id } of (await page(now, { filter: { state: 'payable' }, limit: which + 1 }))
                .bonuses)
                await payBonuses(now, [id], null)
            else if (referralIds[which]) await reverseReferral(now, referralIds[which])
          }
          for (const days of [0, today, today + 2, today + 9]) {
            const now = at(system, day(days))
            const listed = Object.fromEntries(
              await Promise.all(
                bonusStates.map(
                  async (state) => [state, (await page(now, { filter: { state } })).bonuses] as const,
                ),
              ),
            )
            for (const { currency, onHoldMinor, payableMinor, paidMinor } of await getBonusTotals(now)) {
              const sum = (state: string) =>
                sumOf(listed[state]!.filter((bonus) => bonus.currency === currency))
              expect({ onHoldMinor, payableMinor, paidMinor }).toEqual({
                onHoldMinor: sum('on_hold'),
                payableMinor: sum('payable'),
                paidMinor: sum('paid'),
              })
            }
            expect(bonusStates.reduce((count, state) => count + listed[state]!.length, 0)).toBe(
              (await page(now)).bonuses.length,
            )
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('the list of bonuses', () => {
  it('is found by state, side, beneficiary, program, currency and referral, and all at once', async () => {
    const { system, programId, code, earn } = await withCode()
    const [jane, john] = [await earn(0), await earn(10, 'john')]
    await payBonuses(at(system, day(15)), [jane.referrer.id], 'RUN-1')
    const now = at(system, day(16))
    const by = async (filter: ListBonuses['filter']) =>
      (await page(now, { filter })).bonuses.map(({ id }) => id)
    expect(await by({})).toEqual([jane.referrer.id, jane.referee.id, john.referrer.id, john.referee.id])
    expect(await by({ state: 'paid' })).toEqual([jane.referrer.id])
    expect(await by({ state: 'payable' })).toEqual([jane.referee.id])
    expect(await by({ state: 'on_hold' })).toEqual([john.referrer.id, john.referee.id])
    expect(await by({ state: 'reversed' })).toEqual([])
    expect(await by({ side: 'referee' })).toEqual([jane.referee.id, john.referee.id])
    expect(await by({ beneficiaryId: 'owner' })).toEqual([jane.referrer.id, john.referrer.id])
    expect(await by({ programId })).toHaveLength(4)
    expect(await by({ programId: 'f'.repeat(32) })).toEqual([])
    expect(await by({ currency: 'EUR' })).toEqual([])
    expect(
      await by({
        referralId: john.referralId,
        side: 'referrer',
        state: 'on_hold',
        beneficiaryId: 'owner',
        programId,
        currency: 'USD',
      }),
    ).toEqual([john.referrer.id])
    expect((await page(now, { limit: 1 })).bonuses).toMatchObject([{ code, refereeId: 'jane' }])
    const other = await newCompany()
    expect((await page(other.system)).bonuses).toEqual([])
    await expect(getBonus(other.system, jane.referrer.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each(['oldest', 'newest'] as const)(
    'neither loses nor repeats one that is booked, paid or reversed during paging, %s first',
    async (sort) => {
      const { system, code } = await withCode({ holdDays: 0 })
      await useCode(system, code, 5)
      const all = (await page(system, { sort })).bonuses.map(({ id }) => id)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const { bonuses, nextCursor } = await page(system, { sort, limit: 3, cursor })
        seen.push(...bonuses.map(({ id }) => id))
        cursor = nextCursor ?? undefined
        if (bonuses[1]) await payBonuses(system, [bonuses[1].id], null)
        await reverseReferral(system, bonuses.at(-1)!.referralId!)
        if (seen.length === 3) await useCode(system, code)
      } while (cursor)
      expect(seen.slice(0, 10)).toEqual(all)
      expect(seen).toHaveLength(sort === 'oldest' ? 12 : 10)
      expect(new Set(seen).size).toBe(seen.length)
    },
  )

  it('rejects the cursor of another company, filter or order', async () => {
    const [one, other] = [await withCode(), await withCode()]
    await one.earn(0)
    const cursor = (await page(one.system, { limit: 1 })).nextCursor!
    const foreign: [ServiceContext, Partial<ListBonuses>][] = [
      [other.system, {}],
      [one.system, { sort: 'newest' }],
      [one.system, { filter: { side: 'referee' } }],
      [one.system, { filter: { state: 'on_hold' } }],
    ]
    for (const [context, input] of foreign)
      await expect(page(context, { ...input, cursor })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect((await page(one.system, { cursor })).bonuses).toHaveLength(1)
  })
})
