import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openCursor, sealCursor } from './paging'

const value = fc.oneof(fc.maxSafeInteger(), fc.string(), fc.constant(null))
const bindings = fc.array(fc.oneof(fc.string(), fc.constant(undefined)), { minLength: 1, maxLength: 8 })
const refused = (binding: readonly unknown[], cursor: string) => {
  expect(() => openCursor(binding, cursor)).toThrow(
    expect.objectContaining({ code: 'INVALID_ARGUMENT' }) as Error,
  )
}

describe('a page cursor', () => {
  it('decodes to its original values, and needs no escaping in a URL', () => {
    fc.assert(
      fc.property(bindings, fc.array(value), (binding, values) => {
        const cursor = sealCursor(binding, values)
        expect(openCursor(binding, cursor)).toEqual(values)
        expect(cursor).toBe(encodeURIComponent(cursor))
      }),
    )
  })

  it('is rejected with any one character replaced', () => {
    fc.assert(
      fc.property(
        bindings,
        fc.array(value),
        fc.nat(),
        fc.constantFrom(...'Aa0-_=+/ é'),
        (binding, values, where, other) => {
          const cursor = sealCursor(binding, values)
          const index = where % cursor.length
          fc.pre(cursor[index] !== other)
          refused(binding, cursor.slice(0, index) + other + cursor.slice(index + 1))
        },
      ),
    )
  })

  it('is rejected with any one bit flipped', () => {
    fc.assert(
      fc.property(bindings, fc.array(value), fc.nat(), fc.nat(7), (binding, values, where, bit) => {
        const bytes = Buffer.from(sealCursor(binding, values), 'base64url')
        bytes[where % bytes.length]! ^= 1 << bit
        refused(binding, bytes.toString('base64url'))
      }),
    )
  })

  it('is rejected when cut short or extended', () => {
    const cursor = sealCursor(['list'], [1, 2, 'three'])
    for (let length = 0; length < cursor.length; length++) refused(['list'], cursor.slice(0, length))
    for (const more of ['A', 'AAAA', '=', '\n']) refused(['list'], cursor + more)
  })

  it('is rejected by every list but its own', () => {
    fc.assert(
      fc.property(bindings, bindings, (binding, other) => {
        // JSON writes undefined in a list as null, and no filter is ever null.
        fc.pre(JSON.stringify(binding) !== JSON.stringify(other))
        refused(other, sealCursor(binding, [1]))
      }),
    )
  })

  it.each(['', 'eyJsYXN0X2lkIjogMTAwfQ==', 'eyJsYXN0X2lkIjogMTAwfQ', '\0', 'null', '💣'])(
    'is rejected when it is forged: %j',
    (cursor) => {
      refused(['list'], cursor)
    },
  )
})
