import { expect, open, personOf, signIn, test } from '../browser'

test('a bar is there from the click until the page comes, and not afterwards', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await open(page, '/')
  let answer = () => {}
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/codes/PARTNER2024*', async (route) => {
    await mayAnswer
    await route.continue()
  })
  const bar = page.getByRole('progressbar', { name: 'Loading page' })
  await expect(bar).toHaveCount(0)
  await page.getByRole('table', { name: 'Top codes' }).getByRole('link', { name: 'PARTNER2024' }).click()
  await expect(bar).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  answer()
  await expect(page.getByRole('heading', { level: 1, name: 'PARTNER2024' })).toBeVisible()
  await expect(bar).toHaveCount(0)
})
