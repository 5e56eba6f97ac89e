import { describe, expect, it } from 'vitest'
import { brandSchema, defaultBrand, destinationOf, fillIn, type BrandFields } from './brand'

const fields: BrandFields = { ...defaultBrand, name: '', destination: '' }
const parse = (changes: Partial<BrandFields>) => brandSchema.safeParse({ ...fields, ...changes })
const problemOf = (changes: Partial<BrandFields>) => parse(changes).error?.issues[0]?.message

describe('a brand', () => {
  it('may leave name and destination empty', () => {
    expect(brandSchema.parse({ ...fields, name: '  ' })).toEqual(defaultBrand)
  })

  it.each([
    'https://example.com/join?code={code}',
    'https://example.com:8443/{isvId}#{code}',
    ' https://example.com/{code} ',
  ])('accepts the destination %j', (destination) => expect(problemOf({ destination })).toBeUndefined())

  it.each([
    ['http://example.com/{code}', 'https address'],
    ['javascript:alert("{code}")', 'https address'],
    ['//example.com/{code}', 'https address'],
    ['https://{code}.example.com/', 'https address'],
    ['https://example.com{code}', 'https address'],
    ['https://user:{code}@example.com/{code}', 'https address'],
    ['https://example.com/join', 'must contain {code}'],
    ['https://example.com/{code}/{next}', 'placeholders {code}, {isvId}'],
  ])('rejects the destination %j', (destination, problem) => {
    expect(problemOf({ destination })).toContain(problem)
  })

  it('needs a destination to lead there at once', () => {
    expect(problemOf({ mode: 'redirect' })).toContain('Enter a destination')
    expect(problemOf({ mode: 'redirect', destination: 'https://example.com/{code}' })).toBeUndefined()
  })

  it('rejects a misspelled placeholder and control characters, and keeps line breaks of shared texts', () => {
    expect(problemOf({ headline: 'Use {cdoe}' })).toContain('{code}, {company}')
    expect(problemOf({ headline: 'See {link}' })).toContain('{code}, {company}')
    expect(problemOf({ offer: 'two\nlines' })).toContain('control')
    expect(problemOf({ mailText: 'a\u0000' })).toContain('control')
    expect(problemOf({ mailText: 'Hello,\n\n{code} {link}' })).toBeUndefined()
  })
})

describe('a destination', () => {
  it('has the code filled in, once and as a part of the address', () => {
    const brand = brandSchema.parse({ ...fields, destination: 'https://example.com/?c={code}&i={isvId}' })
    expect(destinationOf(brand, { code: 'A&{isvId}', isvId: 'isv_001' })).toBe(
      'https://example.com/?c=A%26%7BisvId%7D&i=isv_001',
    )
    expect(destinationOf(defaultBrand, { code: 'A', isvId: 'isv_001' })).toBeNull()
  })

  it('and texts keep braces that are no placeholder', () => {
    expect(fillIn('{code} {} {constructor}', { code: 'A' })).toBe('A {} {constructor}')
  })
})
