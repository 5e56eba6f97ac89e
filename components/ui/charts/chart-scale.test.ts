import { describe, expect, it } from 'vitest'
import { labeledIndexes, ticksUpTo } from './chart-scale'

describe('the ticks of an axis', () => {
  it.each([
    [0, [0, 1, 2, 3, 4]],
    [3, [0, 1, 2, 3, 4]],
    [5, [0, 1, 2, 3, 4, 5]],
    [6, [0, 2, 4, 6, 8]],
    [23, [0, 5, 10, 15, 20, 25]],
    [100, [0, 20, 40, 60, 80, 100]],
    [101, [0, 50, 100, 150, 200]],
    [4_321, [0, 1000, 2000, 3000, 4000, 5000]],
  ])('up to %i are round', (max, ticks) => expect(ticksUpTo(max)).toEqual(ticks))

  it('cover any maximum in at most five steps', () => {
    for (let max = 0; max < 20_000; max += 7) {
      const ticks = ticksUpTo(max)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }
  })
})

describe('the labeled days', () => {
  it.each([
    [1, [0]],
    [7, [0, 2, 4, 6]],
    [30, [4, 9, 14, 19, 24, 29]],
    [90, [14, 29, 44, 59, 74, 89]],
  ])('of %i are evenly spaced and end with the last', (length, indexes) =>
    expect(labeledIndexes(length)).toEqual(indexes),
  )
})
