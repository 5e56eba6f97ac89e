import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bonusStateOf } from './bonus'
import { entriesOf, ledgerAccounts, ledgerSteps, type LedgerStep } from './ledger'

const amount = fc.integer({ min: 1, max: 9_000_000_000_000 })

const before = fc.record({ wasPaid: fc.boolean(), wasReversed: fc.boolean() })

/** The balances after these steps of one bonus. */
function balancesAfter(steps: LedgerStep[], amountMinor: number): Record<string, number> {
  const balances: Record<string, number> = Object.fromEntries(ledgerAccounts.map((account) => [account, 0]))
  const [wasPaid, wasReversed] = [steps.includes('paid'), steps.includes('reversed')]
  for (const step of steps)
    for (const entry of entriesOf(step, amountMinor, { wasPaid, wasReversed }))
      balances[entry.account]! += entry.amountMinor
  return balances
}

describe('the ledger of a bonus', () => {
  it('sums to zero in every step, and every step moves an amount', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...ledgerSteps), before, (amountMinor, step, steps) => {
        const entries = entriesOf(step, amountMinor, steps)
        expect(entries.reduce((sum, entry) => sum + entry.amountMinor, 0)).toBe(0)
        expect(entries.map((entry) => Math.abs(entry.amountMinor))).toEqual([amountMinor, amountMinor])
        // The ledger's key has room for one entry a step and account.
        expect(new Set(entries.map(({ account }) => account)).size).toBe(2)
      }),
    )
  })

  it.each<[LedgerStep[], Record<string, number>]>([
    [['booked'], { program_expense: 50, owed: -50, paid: 0, recoverable: 0, deductions: 0 }],
    [['booked', 'paid'], { program_expense: 50, owed: 0, paid: -50, recoverable: 0, deductions: 0 }],
    [['booked', 'reversed'], { program_expense: 0, owed: 0, paid: 0, recoverable: 0, deductions: 0 }],
    [
      ['booked', 'paid', 'reversed'],
      { program_expense: 0, owed: 0, paid: -50, recoverable: 50, deductions: 0 },
    ],
    [
      ['booked', 'paid', 'reversed', 'recovered'],
      { program_expense: 0, owed: 0, paid: 0, recoverable: 0, deductions: 0 },
    ],
    [
      ['booked', 'paid', 'payment_voided'],
      { program_expense: 50, owed: -50, paid: 0, recoverable: 0, deductions: 0 },
    ],
    [
      ['booked', 'paid', 'reversed', 'payment_voided'],
      { program_expense: 0, owed: 0, paid: 0, recoverable: 0, deductions: 0 },
    ],
    [
      ['booked', 'paid', 'reversed', 'recovered', 'recovery_voided'],
      { program_expense: 0, owed: 0, paid: -50, recoverable: 50, deductions: 0 },
    ],
    [['deducted'], { program_expense: 0, owed: 0, paid: 0, recoverable: 50, deductions: -50 }],
    [['deducted', 'recovered'], { program_expense: 0, owed: 0, paid: 50, recoverable: 0, deductions: -50 }],
    [
      ['deducted', 'deduction_reversed'],
      { program_expense: 0, owed: 0, paid: 0, recoverable: 0, deductions: 0 },
    ],
  ])('after %j leaves %j', (steps, balances) => {
    expect(balancesAfter(steps, 50)).toEqual(balances)
  })
})

describe('the state of a bonus', () => {
  const payableAt = new Date('2026-03-10T12:00:00Z')
  const [before, after] = [-1, 1].map((ms) => new Date(payableAt.getTime() + ms)) as [Date, Date]
  const bonus = { payableAt, paidAt: null, reversedAt: null, recoveredAt: null }

  it.each([
    ['on hold until just before it is payable', bonus, before, 'on_hold'],
    ['payable from exactly that time', bonus, payableAt, 'payable'],
    ['paid once it was paid', { ...bonus, paidAt: payableAt }, after, 'paid'],
    ['reversed while on hold', { ...bonus, reversedAt: before }, before, 'reversed'],
    ['paid although it was reversed', { ...bonus, paidAt: payableAt, reversedAt: after }, after, 'paid'],
    [
      'reversed once the money came back',
      { ...bonus, paidAt: payableAt, reversedAt: after, recoveredAt: after },
      after,
      'reversed',
    ],
    ['deducted without a time from which it is payable', { ...bonus, payableAt: null }, after, 'deducted'],
    ['reversed as a deduction', { ...bonus, payableAt: null, reversedAt: after }, after, 'reversed'],
  ])('is %s', (_when, given, now, state) => {
    expect(bonusStateOf(given, now)).toBe(state)
  })
})
