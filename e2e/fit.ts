import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const looks = [
  ['light', 375],
  ['dark', 375],
  ['dark', 1280],
  ['light', 1280],
] as const

/**
 * From 375 to 2560 px what is shown is no wider than its window, and in light and dark, on a phone and on a app, axe finds
 * nothing against WCAG 2 A and AA.
 */
export async function expectFit(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  for (const width of [768, 2560]) await expectNoWider(page, width)
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme })
    await expectNoWider(page, width)
    await expect(page.locator('html')).toHaveClass(new RegExp(`(^| )${colorScheme}( |$)`))
    // Legacy mode leaves out frames of other origins, which we have none of, and costs half the time.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze()
    expect(
      violations.map(({ id, help, nodes }) => ({
        colorScheme,
        width,
        id,
        help,
        where: nodes.map(({ target }) => target.join(' ')),
      })),
    ).toEqual([])
  }
}

async function expectNoWider(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(beyond, { message: `${page.url()} is no wider than ${width} px` }).toBeLessThanOrEqual(0)
}
