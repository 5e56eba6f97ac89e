import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarCodeKeys } from './similar-codes'

describe('the codes that a person may have meant', () => {
  it.each([
    ['a wrong character', 'PARTNER2O25', 'partner2o24'],
    ['a missing character', 'PARTNR2024', 'partner2024'],
    ['a missing first character', 'ARTNER2024', 'partner2024'],
    ['an extra character', 'PARTNERR2024', 'partner2024'],
    ['a space inside', 'PARTNER 2024', 'partner2024'],
    ['swapped neighbors', 'PATRNER2024', 'partner2024'],
    ['several that look alike', 'PR0M0-l1', 'promo-11'],
    ['white space around', ' PARTNR2024\n', 'partner2024'],
  ])('include that with %s', (_case, typed, meant) => {
    expect(similarCodeKeys(typed)).toContain(meant)
  })

  it('are likelier the less attention the slip takes', () => {
    const keys = similarCodeKeys('cod0')
    const order = ['codo', 'cdo0', 'cod', 'cod00', 'code']
    expect(order.map((key) => keys.indexOf(key))).toEqual(
      order.map((key) => keys.indexOf(key)).sort((one, other) => one - other),
    )
    expect(order.every((key) => keys.includes(key))).toBe(true)
  })

  it('are codes that differ from the text, and few, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), (text) => {
        const keys = similarCodeKeys(text)
        expect(keys.length).toBeLessThan(6_000)
        expect(keys).not.toContain(text.toLowerCase())
        for (const key of keys.slice(0, 50)) expect(key).toMatch(/^[a-z0-9][a-z0-9_-]{2,63}$/)
      }),
    )
  })
})
