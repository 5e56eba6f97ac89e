import { addFilter, expect, open, personOf, signIn, test } from '../browser'
import { unique, type partnerClient } from '../clients'
import type { Page } from '@playwright/test'

test.beforeEach(async ({ context, app }) => await signIn(context, app.url, personOf(app.acme, 'viewer')))

const codesShown = (page: Page) => page.getByRole('rowheader').getByRole('link').allInnerTexts()

async function createMany(
  partner: ReturnType<typeof partnerClient>,
  count: number,
): Promise<{ category: string; newestFirst: string[] }> {
  const category = unique('listed')
  const names = Array.from({ length: count }, (_, index) => `${category}-${String(index).padStart(2, '0')}`)
  for (const referralCode of names) await partner.create({ userId: category, referralCode, category })
  return { category, newestFirst: names.toReversed() }
}

test('filters are in the URL, survive a reload and the back button, and can be cleared', async ({ page }) => {
  await open(page, '/codes')
  await addFilter(page, 'Category', /seasonal/)
  await expect(page).toHaveURL(/[?&]category=seasonal/)
  await addFilter(page, 'State', 'Expired')
  await expect(page).toHaveURL(/[?&]state=expired/)
  await expect.poll(async () => (await codesShown(page)).sort()).toEqual(['EASTER26', 'SPRING2026'])

  await page.reload()
  await expect.poll(() => codesShown(page)).toHaveLength(2)
  await expect(page.getByRole('button', { name: 'State Expired' })).toBeVisible()
  await page.goBack()
  await expect(page).not.toHaveURL(/state=/)
  await expect(page.getByRole('button', { name: 'State Expired' })).toBeHidden()
  await page.getByRole('link', { name: 'Clear filter Category' }).click()
  await expect(page).not.toHaveURL(/category=/)
})

test('codes are sorted by most used, and found by owner', async ({ page }) => {
  await open(page, '/codes?owner=isv_user_123')
  await expect.poll(() => codesShown(page)).toEqual(['SUMMER2024', 'PARTNER2024'])
  await page.getByRole('combobox', { name: 'Sort' }).click()
  await page.getByRole('option', { name: 'Most used first' }).click()
  await expect.poll(() => codesShown(page)).toEqual(['PARTNER2024', 'SUMMER2024'])
  await expect(page).toHaveURL(/sort=most_used/)
})

test('pages go forward and back, hold every code once, and survive a reload', async ({ page, partner }) => {
  const { category, newestFirst } = await createMany(partner, 53)
  await open(page, `/codes?category=${category}`)
  await expect.poll(() => codesShown(page)).toEqual(newestFirst.slice(0, 25))
  await page.getByRole('link', { name: 'Next' }).click()
  await expect.poll(() => codesShown(page)).toEqual(newestFirst.slice(25, 50))
  await partner.create({ userId: category, referralCode: `${category}-late`, category })
  await page.getByRole('link', { name: 'Next' }).click()
  await expect.poll(() => codesShown(page)).toEqual(newestFirst.slice(50))
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled()
  await page.reload()
  await expect.poll(() => codesShown(page)).toEqual(newestFirst.slice(50))
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect.poll(() => codesShown(page)).toEqual(newestFirst.slice(25, 50))
  await page.getByRole('link', { name: 'First page' }).click()
  await expect.poll(() => codesShown(page)).toEqual([`${category}-late`, ...newestFirst.slice(0, 24)])
})

test('a filter without matches shows a message, and a cursor of another list starts at the first page', async ({
  page,
}) => {
  await open(page, '/codes?q=PARTNR2024')
  await expect(page.getByText('No code matches')).toBeVisible()
  await expect(page.getByRole('link', { name: 'PARTNER2024' })).toHaveAttribute('href', '/codes/PARTNER2024')
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL(/\/codes$/)
  await open(page, '/codes?cursor=forged&state=nonsense&sort=nonsense')
  await expect.poll(async () => (await codesShown(page)).length).toBe(25)
})

test('the range of the Overview is in the URL, and its charts can be read as tables', async ({ page }) => {
  await open(page, '/')
  await page.getByLabel('Range: Last 30 days').click()
  await page.getByRole('link', { name: 'Last 7 days' }).click()
  await expect(page).toHaveURL(/[?&]range=7d/)
  await expect(page.getByRole('main')).toContainText('Uses, last 7 days')
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Uses, last 7 days')
  await open(page, '/?range=90d')
  const chart = page
    .getByRole('main')
    .locator('section,div')
    .filter({ has: page.getByRole('heading', { name: 'Uses by category' }) })
    .last()
  await expect(chart).toBeVisible()
  await page.getByRole('button', { name: 'View as table' }).first().click()
  const table = page.getByRole('table', { name: /Uses by category/ })
  await expect(table).toContainText('isv_premium')
  await expect(table.getByRole('row')).not.toHaveCount(1)
})
