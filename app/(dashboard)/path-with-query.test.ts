import { describe, expect, it } from 'vitest'
import { pathWithQuery } from './path-with-query'

describe('the address to come back to', () => {
  it.each([
    ['a bare path', {}, '/codes'],
    [
      'filters, odd ones too',
      { category: 'a&b=c', state: 'expired' },
      '/codes?category=a%26b%3Dc&state=expired',
    ],
    ['what is given twice', { q: ['a', 'b'], owner: undefined }, '/codes?q=a&q=b'],
  ])('keeps %s', (_, searchParams, address) => {
    expect(pathWithQuery('/codes', searchParams)).toBe(address)
  })
})
