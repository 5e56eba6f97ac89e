import { expect, it } from 'vitest'
import { categoryColour, categorySlot, chartColourCount } from './category-colour'

it('gives a category one colour, whatever else is shown', () => {
  expect(categoryColour('isv_premium')).toBe('var(--chart-1)')
  expect(categoryColour('isv_premium')).toBe(categoryColour('isv_premium'))
})

it('stays within the palette for any name', () => {
  for (const name of ['', 'ünïcode', '🎟️', 'a'.repeat(500)]) {
    expect(categorySlot(name)).toBeGreaterThanOrEqual(1)
    expect(categorySlot(name)).toBeLessThanOrEqual(chartColourCount)
  }
})

it('tells the example categories apart', () => {
  const names = ['isv_premium', 'seasonal', 'event', 'newsletter', 'reseller', 'community']
  expect(new Set(names.map(categorySlot)).size).toBe(names.length)
})
