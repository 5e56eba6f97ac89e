import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colorSchema, textOn } from './contrast'

describe('text on a color', () => {
  it.each([
    ['#ffffff', '#000000', 21],
    ['#000000', '#ffffff', 21],
    ['#4f46e5', '#ffffff', 6.29],
    ['#ffdd00', '#000000', 15.6],
  ])('on %s is %s', (background, color, ratio) => {
    const text = textOn(background)
    expect(text.color).toBe(color)
    expect(text.ratio).toBeCloseTo(ratio, 1)
  })

  it('is readable on every color', () => {
    fc.assert(
      fc.property(fc.nat(0xffffff), (value) => {
        expect(textOn(`#${value.toString(16).padStart(6, '0')}`).ratio).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it.each(['red', '#fff', '4f46e5', '#4f46e5;}', ''])('rejects the color %j', (text) => {
    expect(colorSchema.safeParse(text).success).toBe(false)
  })
})
