import { expect, it } from 'vitest'
import { categoryColor, categorySlot, chartColorCount } from './category-color'

it('assigns a category the same color, independent of other categories', () => {
  expect(categoryColor('isv_premium')).toBe('var(--chart-1)')
  expect(categoryColor('isv_premium')).toBe(categoryColor('isv_premium'))
})

it('stays within the palette for any name', () => {
  for (const name of ['', 'ünïcode', '🎟️', 'a'.repeat(500)]) {
    expect(categorySlot(name)).toBeGreaterThanOrEqual(1)
    expect(categorySlot(name)).toBeLessThanOrEqual(chartColorCount)
  }
})

it('assigns different colors to the example categories', () => {
  const names = ['isv_premium', 'seasonal', 'event', 'newsletter', 'reseller', 'community']
  expect(new Set(names.map(categorySlot)).size).toBe(names.length)
})
