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
  await expect(page.getByRole('main').getByRole('row').nth(1)).toContainText(code)
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
