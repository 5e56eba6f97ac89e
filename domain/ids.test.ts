import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idSchema, newId } from './ids'

const moments = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') })

describe('a new id', () => {
  it('is a UUIDv7 of 32 hexadecimal digits at any time', () => {
    fc.assert(
      fc.property(moments, (now) => {
        expect(idSchema.parse(newId(now))).toMatch(/^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/)
      }),
    )
  })

  it('sorts by time', () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        fc.pre(one.getTime() !== other.getTime())
        expect(newId(one) < newId(other)).toBe(one < other)
      }),
    )
  })

  it('sorts by call order within one millisecond', () => {
    const now = new Date()
    const ids = Array.from({ length: 2_000 }, () => newId(now))
    expect([...ids].sort()).toEqual(ids)
  })

  it('is unique', () => {
    const now = new Date()
    expect(new Set(Array.from({ length: 20_000 }, () => newId(now))).size).toBe(20_000)
  })
})

describe('an id', () => {
  it.each([
    ['in upper case', '3A62EAE282EA4E04BBE27E2DDDBB1E5C'],
    ['with dashes', '3a62eae2-82ea-4e04-bbe2-7e2dddbb1e5c'],
    ['too short', '3a62eae282ea4e04bbe27e2dddbb1e5'],
    ['with a newline', '3a62eae282ea4e04bbe27e2dddbb1e5c\n'],
  ])('is rejected %s', (_how, id) => {
    expect(idSchema.safeParse(id).success).toBe(false)
  })
})
