import { expect, open, personOf, signIn, test } from '../browser'
import {
  expectGafapayFailure,
  expectPartnerFailure,
  gafapayClient,
  partnerClient,
  signToken,
  unique,
} from '../clients'

test.beforeEach(async ({ context, app }) => await signIn(context, app.url, personOf(app.acme, 'admin')))

test('a new key is shown once, calls the API within its scopes, and is rejected within a second of being revoked', async ({
  page,
  app,
}) => {
  const name = unique('backend')
  await open(page, '/api-keys')
  await page.getByRole('button', { name: 'Create API key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create API key' }).click()
  const key = await dialog.getByRole('group', { name: 'API key' }).locator('code').innerText()
  expect(key).toMatch(/^rk_live_[0-9a-f]{48}_[0-9a-f]{6}$/)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.reload()
  await expect(page.getByRole('row', { name })).toContainText('referral_codes: read')
  expect((await page.content()).includes(key)).toBe(false)

  const client = partnerClient(app.url, key)
  expect((await client.validate('PARTNER2024')).body).toMatchObject({ isValid: true })
  expectPartnerFailure(
    await client.create({ userId: 'u', referralCode: unique('NO') }),
    403,
    7,
    'PERMISSION_DENIED',
  )

  await open(page, '/api-keys')
  await page.getByRole('button', { name: `Revoke ${name}` }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke key' }).click()
  await expect(page.getByRole('row', { name })).toContainText('Revoked')
  await expect
    .poll(async () => (await client.validate('PARTNER2024')).status, { timeout: 1000, intervals: [50] })
    .toBe(401)
  expectPartnerFailure(await client.validate('PARTNER2024'), 401, 16, 'UNAUTHENTICATED')
  expectGafapayFailure(
    await gafapayClient(app.url, app.acme.companyId, key).find({ referral_code: 'PARTNER2024' }),
    401,
    'UNAUTHORIZED',
  )
})

test('a new signing secret signs good tokens until it is retired', async ({ page, app }) => {
  const name = unique('app')
  await open(page, '/settings/security')
  await page.getByRole('button', { name: 'Create signing secret' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create signing secret' }).click()
  const secret = await dialog.getByRole('group', { name: 'signing secret' }).locator('code').innerText()
  await dialog.getByRole('button', { name: 'Done' }).click()

  const client = gafapayClient(app.url, app.acme.companyId, await signToken(secret))
  expect((await client.find({ referral_code: 'PARTNER2024' })).status).toBe(200)
  await page.reload()
  expect((await page.content()).includes(secret)).toBe(false)
  await open(page, '/settings/security')
  await page.getByRole('button', { name: `Retire ${name}` }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Retire/ })
    .click()
  await expect
    .poll(async () => (await client.find({ referral_code: 'PARTNER2024' })).status, {
      timeout: 2000,
      intervals: [50],
    })
    .toBe(401)
})

test('Settings show the companyid and isvId to copy', async ({ page, context, app }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '/settings')
  await expect(page).toHaveURL('/settings/company')
  for (const [label, value] of [
    ['Copy companyid', app.acme.companyId],
    ['Copy isvId', 'isv_001'],
  ] as const) {
    await page.getByRole('button', { name: label }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(value)
  }
})
