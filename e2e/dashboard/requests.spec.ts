import type { Page } from '@playwright/test'
import { addFilter, expect, open, personOf, signIn, test } from '../browser'
import { codesPath, partnerClient, unique, validatePath, ask } from '../clients'
import { expectFit, expectUncut } from '../fit'

const rows = (page: Page) => page.getByRole('table', { name: 'Requests' }).locator('tbody').getByRole('row')
const rowOf = (page: Page, requestId: string) =>
  rows(page).filter({ has: page.getByText(`${requestId.slice(0, 8)}…`) })

/** Reloads the log until it contains this call, which takes a second or two. */
async function openWith(page: Page, path: string, requestId: string): Promise<void> {
  await expect(async () => {
    await open(page, path)
    await expect(rowOf(page, requestId).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
}

/** A new request id, unique by its first eight characters. */
const newRequestId = () => unique('').slice(1) + unique('-call')

test('a call appears with its route, status, caller and request id, and without its content', async ({
  page,
  context,
  app,
  partner,
}) => {
  const [good, bad] = [newRequestId(), newRequestId()]
  const [code, person] = [unique('LOGGED'), unique('person')]
  await partner.send('POST', codesPath, { userId: person, referralCode: code }, { 'x-request-id': good })
  await partner.send('PATCH', `/v1/referral-codes/${code}`, { maxUses: 0 }, { 'x-request-id': bad })
  await ask(app.url + validatePath, {
    method: 'POST',
    headers: {
      companyid: app.acme.companyId,
      'content-type': 'application/json',
      'x-request-id': newRequestId(),
    },
    body: JSON.stringify({ referral_code: code, user_type: 2 }),
  })
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await openWith(page, '/requests', bad)
  await expect(rowOf(page, good)).toContainText(`POST ${codesPath}`)
  await expect(rowOf(page, good)).toContainText('200 OK')
  await expect(rowOf(page, good)).toContainText('Example backend')
  await expect(rowOf(page, bad)).toContainText('PATCH /v1/referral-codes/{code}')
  await expect(rowOf(page, bad)).toContainText('400 Rejected')
  await expect(rowOf(page, bad)).toContainText('INVALID_ARGUMENT')
  await expect(rows(page).filter({ hasText: validatePath }).first()).toContainText('Unauthenticated')
  const content = await page.content()
  for (const secret of [code, person, app.acme.apiKey]) expect(content).not.toContain(secret)

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await rowOf(page, bad).getByRole('button', { name: 'Copy request id' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(bad)
})

test('filters are in the URL, describe what they match, and are cleared one by one', async ({
  page,
  context,
  app,
  partner,
}) => {
  const [good, bad] = [newRequestId(), newRequestId()]
  await partner.send('GET', codesPath, undefined, { 'x-request-id': good })
  await partner.send('GET', `${codesPath}?limit=0`, undefined, { 'x-request-id': bad })
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  await openWith(page, '/requests', bad)

  const search = page.getByRole('search', { name: 'Requests' })
  await search.getByLabel('Request id').fill(good)
  await expect(rows(page)).toHaveCount(1)
  await expect(page).toHaveURL(new RegExp(`request=${good}`))
  await search.getByLabel('Request id').clear()
  await expect(rowOf(page, bad)).toBeVisible()

  await addFilter(page, 'Status', /4xx/)
  await expect(rowOf(page, good)).toHaveCount(0)
  await expect(rowOf(page, bad)).toBeVisible()
  await addFilter(page, 'Call', '/v1/kyc/webhook')
  await expect(page.getByText('No request matches')).toBeVisible()
  await expect(page.getByText(/status “4xx Rejected”, call “\/v1\/kyc\/webhook”/)).toBeVisible()
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(rowOf(page, good)).toBeVisible()

  await open(page, '/requests?to=2020-01-01&status=200&key=nobodys')
  await expect(page.getByRole('status').filter({ hasText: 'Ignored' })).toContainText('key and status')
  await expect(page.getByText('No request matches')).toBeVisible()
})

test('a key leads to its own requests, and the pages go through all of them', async ({
  page,
  context,
  app,
}) => {
  const reader = partnerClient(app.url, app.acme.readOnlyApiKey)
  const ids = Array.from({ length: 55 }, newRequestId)
  for (const id of ids) await reader.send('GET', `${codesPath}?limit=1`, undefined, { 'x-request-id': id })
  const others = newRequestId()
  await partnerClient(app.url, app.acme.apiKey).send('GET', `${codesPath}?limit=1`, undefined, {
    'x-request-id': others,
  })
  await signIn(context, app.url, personOf(app.acme, 'admin'))
  await openWith(page, '/requests', others)
  await open(page, '/api-keys')
  await page.getByRole('link', { name: 'Requests of Example read-only' }).click()
  await expect(rows(page)).toHaveCount(50)
  await expect(rowOf(page, ids.at(-1)!)).toBeVisible()
  await expect(rowOf(page, others)).toHaveCount(0)
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(rowOf(page, ids[0]!)).toBeVisible()
  await expect(rows(page)).toHaveCount(5)
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(rows(page)).toHaveCount(50)
})

test('a company sees no call of another', async ({ page, context, app, partner, globexPartner }) => {
  const [ours, theirs] = [newRequestId(), newRequestId()]
  await globexPartner.send('GET', codesPath, undefined, { 'x-request-id': theirs })
  await partner.send('GET', codesPath, undefined, { 'x-request-id': ours })
  await signIn(context, app.url, personOf(app.acme, 'owner'))
  await openWith(page, '/requests', ours)
  await open(page, `/requests?request=${theirs}`)
  await expect(page.getByText('No request matches')).toBeVisible()
})

test('a company sets its own rate limits, and removes them again', async ({
  page,
  context,
  seeded,
  start,
}) => {
  const acme = seeded.companies[0]!
  const { url } = await start('seeded')
  await signIn(context, url, personOf(acme, 'admin'))
  await open(page, `${url}/settings/integrations`)
  const limit = page.getByLabel('Requests per minute')
  await limit.fill('many')
  await page.getByRole('button', { name: 'Save limits' }).click()
  await expect(page.getByText(/Enter a whole number/)).toBeVisible()
  await limit.fill('3')
  await page.getByRole('button', { name: 'Save limits' }).click()
  await expect(page.getByText('Rate limits saved')).toBeVisible()
  const client = partnerClient(url, acme.apiKey)
  await expect.poll(async () => (await client.validate('PARTNER2024')).status).toBe(429)
  await limit.fill('')
  await page.getByRole('button', { name: 'Save limits' }).click()
  await expect.poll(async () => (await client.validate('PARTNER2024')).status).toBe(200)
})

test('the KYC provider’s secret is shown once, and view-only members cannot create one', async ({
  page,
  context,
  seeded,
  start,
}) => {
  const acme = seeded.companies[0]!
  const { url } = await start('seeded')
  await signIn(context, url, personOf(acme, 'owner'))
  await open(page, `${url}/settings/integrations`)
  await expect(page.getByText(`${url}/v1/kyc/provider-events?companyid=${acme.companyId}`)).toBeVisible()
  await page.getByRole('button', { name: 'Create secret' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Create secret' }).click()
  const secret = await page
    .getByRole('dialog')
    .getByRole('group', { name: 'provider secret' })
    .locator('code')
    .innerText()
  expect(secret).toMatch(/^whsec_/)
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Rotate secret' })).toBeFocused()
  await page.reload()
  expect((await page.content()).includes(secret)).toBe(false)

  await context.clearCookies()
  await signIn(context, url, personOf(acme, 'viewer'))
  await open(page, `${url}/settings/integrations`)
  await expect(page.getByText('600,000 per minute (default)')).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: /secret|save/i })).toHaveCount(0)
})

test.describe('appearance', () => {
  test('the log and the integrations fit and are accessible', async ({ page, context, app, partner }) => {
    test.slow()
    const id = newRequestId()
    await partner.send('PATCH', '/v1/referral-codes/UNKNOWN', {}, { 'x-request-id': id })
    await signIn(context, app.url, personOf(app.acme, 'owner'))
    await openWith(page, '/requests?status=4xx', id)
    await expectFit(page)
    await expectUncut(page, ['Call', 'Status', 'Time'])
    await open(page, '/requests?request=nobodys')
    await expectFit(page)
    await open(page, '/settings/integrations')
    await expectFit(page)
    await page.getByRole('button', { name: 'Create secret' }).click()
    await expectFit(page)
  })
})
