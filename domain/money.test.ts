import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyCodes, currencySchema } from './currency'
import { digitsOf, fromDecimalMoney, toDecimalMoney } from './money'

describe('an amount in the API', () => {
  it.each([
    [5000, 'USD', '50.00'],
    [5000, 'JPY', '5000'],
    [5000, 'KWD', '5.000'],
    [5000, 'CLF', '0.5000'],
    [0, 'USD', '0.00'],
    [7, 'USD', '0.07'],
    [7, 'KWD', '0.007'],
    [-5, 'USD', '-0.05'],
    [Number.MAX_SAFE_INTEGER, 'USD', '90071992547409.91'],
  ])('of %s minor units of %s is %s', (amountMinor, currency, value) => {
    expect(toDecimalMoney({ amountMinor, currency })).toEqual({ value, currency })
  })

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    'is never parsed from %s',
    (amountMinor) => {
      expect(() => toDecimalMoney({ amountMinor, currency: 'USD' })).toThrow(RangeError)
    },
  )

  it('is converted back exactly, in every currency', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencyCodes), (amountMinor, currency) => {
        const money = { amountMinor, currency }
        expect(fromDecimalMoney(toDecimalMoney(money))).toEqual(money)
      }),
    )
  })

  it.each([
    ['more digits than the currency has', '50.001', 'USD'],
    ['a fraction of a yen', '50.0', 'JPY'],
    ['no digits', '', 'USD'],
    ['no digits before the point', '.50', 'USD'],
    ['no digits after the point', '50.', 'USD'],
    ['a plus sign', '+50.00', 'USD'],
    ['a comma', '50,00', 'USD'],
    ['an exponent', '5e3', 'USD'],
    ['a space', ' 50.00', 'USD'],
    ['non-ASCII digits', '५०', 'USD'],
    ['more than a number holds exactly', '90071992547409.92', 'USD'],
  ])('is rejected with %s', (_what, value, currency) => {
    expect(fromDecimalMoney({ value, currency })).toBeUndefined()
  })

  it('may omit trailing digits: 50.5 USD is 50.50', () => {
    expect(fromDecimalMoney({ value: '50.5', currency: 'USD' })).toEqual({
      amountMinor: 5050,
      currency: 'USD',
    })
  })

  it('has no negative zero', () => {
    expect(fromDecimalMoney({ value: '-0.00', currency: 'USD' })?.amountMinor).toBe(0)
  })
})

describe('a currency', () => {
  // ISO 4217 gives the Iraqi dinar 3 digits where CLDR, and so Intl, says 0.
  it.each([
    ['USD', 2],
    ['EUR', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['IQD', 3],
    ['UYW', 4],
  ])('%s has %s digits', (currency, digits) => {
    expect(digitsOf(currency)).toBe(digits)
  })

  it.each(['USD', 'JPY', 'CLF', 'UYW'])('is %s', (currency) => {
    expect(currencySchema.safeParse(currency).success).toBe(true)
  })

  it.each(['usd', 'US', 'USDX', 'QQQ', ''])('is not %s', (currency) => {
    expect(currencySchema.safeParse(currency).success).toBe(false)
  })
})
