import path from 'node:path'
import { expect, open, personOf, signIn, test } from '../browser'
import { expectFit } from '../fit'

const pages: Record<string, string> = {
  Overview: '/',
  Codes: '/codes',
  'Codes that nothing matches': '/codes?q=partnr2024&category=seasonal',
  'a code': '/codes/PARTNER2024',
  'an unknown code': '/codes/NOBODYS',
  'the create dialog': '/codes?create=1',
  Validate: '/validate',
  'a valid answer': '/validate?code=PARTNER2024&user=new_user',
  'an invalid answer': '/validate?code=BOOTH42&user=isv_user_123',
  'API keys': '/api-keys',
  'reports of a year by partner': `/reports?by=partner&range=${new Date().getUTCFullYear()}`,
  'codes to print': '/print/codes?codes=PARTNER2024',
  'company settings': '/settings/company',
  'brand settings': '/settings/brand',
  'mail settings': '/settings/mail',
  'data settings': '/settings/data',
  'signing secrets': '/settings/security',
  team: '/settings/team',
  account: '/settings/account',
}

for (const [name, url] of Object.entries(pages))
  test(`${name}: fits and is accessible`, async ({ page, context, app, tolerated }) => {
    tolerated.push(/status of 404/)
    await signIn(context, app.url, personOf(app.acme, 'owner'))
    await open(page, url)
    if (url.includes('create=1'))
      await expect(page.getByRole('dialog', { name: 'Create code' })).toBeVisible()
    await expectFit(page)
  })

test('sign-in: fits and is accessible', async ({ page }) => {
  await open(page, '/sign-in')
  await expectFit(page)
})

test('set-up: fits and is accessible', async ({ page, start }) => {
  const { setUpLink } = await start('empty')
  await open(page, await setUpLink())
  await expectFit(page)
})

test('on a phone the menu opens from a button and leads to every section', async ({ page, context, app }) => {
  await page.setViewportSize({ width: 375, height: 812 })
  await signIn(context, app.url, personOf(app.acme, 'owner'))
  await open(page, '/')
  for (const name of ['Codes', 'Validate', 'API keys', 'Webhooks', 'Requests', 'Settings', 'Overview']) {
    await page.getByRole('button', { name: 'Open menu' }).click()
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
    const title = name === 'Settings' ? 'Company' : name
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
})

test('the first screen of the Overview shows example data; UPDATE_SCREENSHOT=1 keeps a picture for the README', async ({
  page,
  context,
  seeded,
  start,
}) => {
  const { url } = await start('seeded')
  await page.setViewportSize({ width: 1440, height: 900 })
  await signIn(context, url, personOf(seeded.companies[0]!, 'owner'))
  await open(page, url)
  for (const name of ['Uses by day', 'Uses by category', 'Top codes'])
    await expect(page.getByRole('heading', { name })).toBeInViewport()
  // The first line is that of the period before.
  const line = page.locator('section', { hasText: 'Uses by day' }).locator('polyline').nth(1)
  await expect(line).toBeInViewport()
  const points = (await line.getAttribute('points'))!.split(' ')
  expect(new Set(points.map((point) => point.split(',')[1])).size, 'different heights').toBeGreaterThan(5)
  await expect(page.getByRole('table', { name: 'Top codes' }).getByRole('row')).not.toHaveCount(1)
  if (process.env.UPDATE_SCREENSHOT === '1') {
    const file = path.resolve(import.meta.dirname, '../../docs/screenshot.png')
    await page.screenshot({ path: file, animations: 'disabled' })
  }
})
