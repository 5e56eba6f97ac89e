import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { categoryColors } from '@/domain/category/color'
import { contrastOf } from '@/domain/contrast'

const css = readFileSync('app/globals.css', 'utf8')
const [light, dark] = css.split(/^ *\.dark \{/m) as [string, string]

describe.each([
  ['light', light],
  ['dark', dark],
])('the colors of categories in %s', (_theme, text) => {
  const valueOf = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(text)![1]!

  it('are twelve different ones', () => {
    expect(new Set(categoryColors.map((color) => valueOf(`category-${color}`))).size).toBe(12)
  })

  it.each(categoryColors)('stand out from a card: %s', (color) => {
    expect(contrastOf(valueOf(`category-${color}`), valueOf('card'))).toBeGreaterThanOrEqual(3)
  })
})
