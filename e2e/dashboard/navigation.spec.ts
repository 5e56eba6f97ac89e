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

test('on a phone, all tabs are visible: of Settings, and of the examples of a call', async ({
  page,
  context,
  app,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await signIn(context, app.url, personOf(app.acme, 'owner'))
  await open(page, '/settings/account')
  const pages = page.getByRole('navigation', { name: 'Settings' }).getByRole('link')
  await expect(pages.first()).toBeInViewport({ ratio: 1 })
  await expect(pages.last()).toBeInViewport({ ratio: 1 })
  await pages.filter({ hasText: 'Integrations' }).click()
  await expect(page).toHaveURL(/settings\/integrations/)
  await expect(pages.filter({ hasText: 'Integrations' })).toBeInViewport({ ratio: 1 })
  await open(page, '/codes/PARTNER2024')
  await page.getByText('Use it from the API').click()
  const calls = page.getByRole('tablist', { name: 'Calls' }).getByRole('tab')
  await expect(calls.first()).toBeInViewport({ ratio: 1 })
  await expect(calls.last()).toBeInViewport({ ratio: 1 })
  await calls.first().press('End')
  await expect(calls.last()).toHaveAttribute('aria-selected', 'true')
  await expect(calls.last()).toBeInViewport({ ratio: 1 })
})
