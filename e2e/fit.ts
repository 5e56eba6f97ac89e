import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Both color schemes and both layouts. */
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 375 },
] as const

/** By their tags in axe. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Fails if the page is wider than its window anywhere from 375 to 2560 px, or if axe finds a violation of WCAG 2.2 A or
 * AA or of its best practices: on a light desktop and on a dark phone. Share pages have no theme of their own.
 */
export async function expectFit(page: Page, { isThemed = true, height = 800 } = {}): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  for (const width of [768, 2560]) await expectNoWider(page, { width, height })
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme })
    await expectNoWider(page, { width, height })
    if (isThemed) await expect(page.locator('html')).toHaveClass(new RegExp(`(^| )${colorScheme}( |$)`))
    // Legacy mode leaves out frames of other origins, which we have none of. It costs half the time, and so does
    // describing violations only.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ runOnly: rules, resultTypes: ['violations'] })
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

async function expectNoWider(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect
    .poll(beyond, { message: `${page.url()} is no wider than ${size.width} px` })
    .toBeLessThanOrEqual(0)
}

/** Fails if the list cuts a text off in one of these columns on a desktop. */
export async function expectUncut(page: Page, headers: string[]): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 })
  const cells = page.locator('main .data-table tr').locator('td, th')
  await expect(cells.first()).toBeVisible()
  const cut = await cells.evaluateAll(
    (cells, headers) =>
      cells.flatMap((cell) => {
        const columns = [...cell.closest('table')!.querySelectorAll<HTMLElement>('thead th')]
        const header = columns[[...cell.parentElement!.children].indexOf(cell)]!.innerText
        const isCut = headers.includes(header) && cell.scrollWidth > cell.clientWidth
        return isCut ? [`${header}: ${(cell as HTMLElement).innerText}`] : []
      }),
    headers,
  )
  expect(cut).toEqual([])
}
