import { expect, open, personOf, signIn, test } from '../browser'
import { expectFit } from '../fit'

test('a report is saved as an image, takes another range, and leads to the referrals behind it', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await open(page, '/reports?by=code&range=7d')
  await expectFit(page)

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Approved over time as PNG' }).click()
  expect((await saved).suggestedFilename()).toBe('approved-over-time.png')

  const steps = page.getByRole('table', { name: 'From visit to payment, as a table' })
  await expect(steps.getByRole('rowheader')).toHaveText(['Visits', 'Started', 'Approved', 'Paid'])

  await page.getByLabel('Range: Last 7 days').click()
  await page.getByRole('link', { name: 'Last 90 days' }).click()
  await expect(page.getByLabel('Range: Last 90 days')).toBeVisible()
  const row = page.getByRole('table', { name: 'By code', exact: true }).getByRole('row').nth(1)
  const code = await row.getByRole('link').innerText()
  await row.click()
  await expect(page).toHaveURL(/\/referrals\?.*decidedFrom=/)
  await expect(page.getByRole('table', { name: 'Referrals' }).getByRole('row').nth(1)).toContainText(code)
})

test('the bars of a report add up to its total, on a phone its figures have labels, and paper has no frame', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await open(page, '/reports?by=code&range=90d')
  const chart = page.getByRole('region', { name: 'Approved by code' })
  await expect(chart.getByText(/^(All|\d+) others$/)).toBeVisible()
  const figures = await chart.locator('.tabular-nums > .font-medium').allInnerTexts()
  const total = page.getByRole('table', { name: 'By code', exact: true }).getByRole('row', { name: 'Total' })
  const approved = await total.getByRole('cell').nth(2).innerText()
  const sum = figures.reduce((sum, text) => sum + Number(text.replace(',', '')), 0)
  expect(sum).toBe(Number(approved.replace(',', '')))

  await page.setViewportSize({ width: 375, height: 800 })
  const labels = await total
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content))
  expect(labels).toEqual(expect.arrayContaining(['"Visits"', '"Approved"', '"Cost"']))

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Export CSV' })).toBeHidden()
  await expect(total).toBeVisible()
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(24, 24, 27)')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the overview and the reports are there', async ({ page, context, app }) => {
    await signIn(context, app.url, personOf(app.acme, 'viewer'))
    await page.goto('/')
    await expect(page.getByRole('table', { name: 'Top codes' })).toBeVisible()
    await page.goto('/reports')
    await expect(page.getByRole('table', { name: 'By category', exact: true })).toBeVisible()
  })
})
