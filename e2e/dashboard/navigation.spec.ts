import { expect, open, personOf, signIn, test } from '../browser'

test('a bar is there from the click until the page comes, and not afterwards', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await open(page, '/')
  const link = page.getByRole('table', { name: 'Top codes' }).getByRole('rowheader').getByRole('link').first()
  const code = await link.innerText()
  let answer = () => {}
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve))
  await page.route(`**/codes/${code}*`, async (route) => {
    await mayAnswer
    await route.continue()
  })
  const bar = page.getByRole('progressbar', { name: 'Loading page' })
  await expect(bar).toHaveCount(0)
  await link.click()
  await expect(bar).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  answer()
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible()
  await expect(bar).toHaveCount(0)
})

test.describe('on a phone, the selected tab is visible', () => {
  test.use({ viewport: { width: 375, height: 800 } })

  test('in Settings, when the page opens and when another tab is chosen', async ({ page, context, app }) => {
    await signIn(context, app.url, personOf(app.acme, 'owner'))
    await open(page, '/settings/account')
    const tabs = page.getByRole('navigation', { name: 'Settings' })
    await expect(tabs.getByRole('link', { name: 'Account' })).toBeInViewport({ ratio: 0.9 })
    await expect(tabs.getByRole('link', { name: 'Company' })).not.toBeInViewport()
    await tabs.getByRole('link', { name: 'Integrations' }).click()
    await expect(page).toHaveURL(/settings\/integrations/)
    await expect(tabs.getByRole('link', { name: 'Integrations' })).toBeInViewport({ ratio: 0.9 })
  })

  test('in the examples of a call, when another one is chosen', async ({ page, context, app }) => {
    await signIn(context, app.url, personOf(app.acme, 'owner'))
    // All of them fit on a wider phone.
    await page.setViewportSize({ width: 320, height: 800 })
    await open(page, '/codes/PARTNER2024')
    await page.getByText('Use it from the API').click()
    const tabs = page.getByRole('tablist', { name: 'Calls' }).getByRole('tab')
    await expect(tabs.last()).not.toBeInViewport({ ratio: 0.9 })
    await tabs.first().press('End')
    await expect(tabs.last()).toHaveAttribute('aria-selected', 'true')
    await expect(tabs.last()).toBeInViewport({ ratio: 0.9 })
  })
})
