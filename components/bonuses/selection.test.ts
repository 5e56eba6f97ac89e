import { describe, expect, it } from 'vitest'
import { runText, sumText, type SelectedBonus } from './selection'

const bonus = (index: number, currency = 'USD', amountMinor = 5000): SelectedBonus => ({
  id: index.toString(16).padStart(32, '0'),
  beneficiaryId: 'owner',
  currency,
  amountMinor,
  recoverableMinor: 0,
})

describe('the sum of a selection', () => {
  it.each([
    [[bonus(1), bonus(2, 'USD', 2550)], '75.50 USD'],
    [[bonus(1, 'USD', 100_000), bonus(2, 'EUR', 4500)], '45.00 EUR and 1,000.00 USD'],
    [[bonus(1, 'JPY', 500), bonus(2, 'KWD', 5000), bonus(3, 'EUR', 1)], '0.01 EUR, 500 JPY, and 5.000 KWD'],
  ])('is computed for each currency separately', (bonuses, text) =>
    expect(sumText(bonuses).replaceAll('\u00a0', ' ')).toBe(text),
  )

  it('counts what is recoverable once for each user and currency', () => {
    const owing = { recoverableMinor: 2500 }
    const run = [
      { ...bonus(1), ...owing },
      { ...bonus(2), ...owing },
      { ...bonus(3), ...owing, beneficiaryId: 'other' },
      { ...bonus(4, 'EUR', 100), ...owing },
      bonus(5, 'EUR', 100),
    ]
    expect(runText(run).replaceAll('\u00a0', ' ')).toBe(
      '2.00 EUR and 150.00 USD; 25.00 EUR and 50.00 USD recoverable',
    )
    expect(runText([bonus(1)]).replaceAll('\u00a0', ' ')).toBe('50.00 USD')
  })
})
