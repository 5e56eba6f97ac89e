import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const looks = [['light', 1280], ['dark', 1280], ['dark', 375], ['light', 375]] as const

/** In every look: what is shown is no wider than its window, and axe finds nothing against WCAG 2 A and AA. Needs reduced motion: colours are judged as they stay. */
export async function expectFit(page: Page): Promise<void> {
  for (const [colorScheme, width] of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveClass(new RegExp(`(^| )${colorScheme}( |$)`))
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
    expect(violations.map(({ id, nodes }) => ({ colorScheme, width, id, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([])
  }
}
