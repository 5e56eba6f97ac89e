import { fieldReasonText } from '@/domain/reasons'
import { publicErrorCodes } from '@/server/http/error-catalogue'
import { expect, mainText, open, personOf, signIn, test } from '../browser'
import { ask, unique } from '../clients'
import { expectFit } from '../fit'

const reference = '/developers/reference'

interface Described {
  paths: Record<string, Record<string, { operationId: string; summary: string; tags: [string] }>>
}

test('without signing in, the reference lists every endpoint of the OpenAPI document, each on the page of its group', async ({
  page,
  app,
}) => {
  const { paths } = (await ask(`${app.url}/openapi.json`)).body as Described
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      ...operation,
    })),
  )
  await open(page, reference)
  for (const { operationId, summary, path } of operations) {
    const link = page.getByRole('main').locator(`li a[href$="#${operationId}"]`).last()
    await expect(link).toContainText(summary)
    await expect(link).toContainText(path)
  }
  for (const tag of new Set(operations.map(({ tags }) => tags[0]))) {
    await page
      .getByRole('main')
      .getByRole('heading', { level: 3 })
      .getByRole('link', { name: tag, exact: true })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: tag, exact: true })).toBeVisible()
    for (const { operationId } of operations.filter(({ tags }) => tags[0] === tag))
      await expect(page.locator(`h2#${operationId}`)).toBeVisible()
    await page.goBack()
  }
})

test('a call is tried with a key that is typed, and its status, headers and body are shown', async ({
  page,
  app,
}) => {
  await open(page, `${reference}/referral-codes#validateReferralCode`)
  await page.getByRole('button', { name: 'Try it: Validate a referral code' }).click()
  const form = page.getByRole('form', { name: 'Try it: Validate a referral code' })
  await form.getByRole('button', { name: 'Send GET' }).click()
  await expect(form.getByText('Paste an API key to send the call.')).toBeVisible()
  await form.getByRole('textbox', { name: 'API key' }).fill(app.acme.apiKey)
  await form.getByRole('button', { name: 'Send GET' }).click()
  await expect(form.getByText('Succeeded after')).toBeVisible()
  await expect(form.getByRole('group', { name: 'Response body' })).toContainText('"userId": "isv_user_123"')
  await form.getByText('Headers (').click()
  await expect(form.getByText('x-request-id')).toBeVisible()
  // The key is in the memory of this tab only.
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
  ).not.toContain('rk_live_')
})

test('a call that changes data warns first, rejects invalid JSON, and is sent; its key is kept on the next page', async ({
  page,
  app,
  partner,
}) => {
  await open(page, `${reference}/referral-codes`)
  await page.getByRole('button', { name: 'Try it: Create a referral code', exact: true }).click()
  const form = page.getByRole('form', { name: 'Try it: Create a referral code', exact: true })
  await expect(form.getByRole('note')).toContainText('changes live data of the company')
  await form.getByRole('textbox', { name: 'API key' }).fill(app.acme.apiKey)
  await form.getByRole('textbox', { name: 'Body' }).fill('{')
  await form.getByRole('button', { name: 'Send POST' }).click()
  await expect(form.getByText('Not valid JSON')).toBeVisible()
  const code = unique('TRIED')
  await form.getByRole('textbox', { name: 'Body' }).fill(JSON.stringify({ userId: 'u', referralCode: code }))
  await form.getByRole('button', { name: 'Send POST' }).click()
  await expect(form.getByText('Succeeded after')).toBeVisible()
  expect((await partner.page({ code })).referralCodes).toHaveLength(1)

  await page
    .getByRole('navigation', { name: 'API reference' })
    .getByRole('link', { name: 'Referrals', exact: true })
    .click()
  await page.getByRole('button', { name: 'Try it: Reverse an approved referral' }).click()
  const reversal = page.getByRole('form', { name: 'Try it: Reverse an approved referral' })
  await expect(reversal.getByText('This cannot be undone')).toBeVisible()
  await expect(reversal.getByRole('textbox', { name: 'API key' })).toHaveValue(app.acme.apiKey)
})

test('the search finds an endpoint by its path from the keyboard, and the sidebar leads to the reference', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'admin'))
  await open(page, '/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'API reference' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'API reference' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('kyc/decisions')
  const found = page
    .getByRole('navigation', { name: 'API reference' })
    .getByRole('link', { name: 'Report the decision' })
  await found.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('h2#decideKyc')).toBeInViewport()
})

test('the errors page explains every error code and every reason of a field', async ({ page }) => {
  await open(page, `${reference}/guides/errors`)
  const text = await mainText(page)
  const missing = [...publicErrorCodes, ...Object.keys(fieldReasonText)].filter(
    (code) => !text.includes(code),
  )
  expect(missing).toEqual([])
  await expect(page.getByRole('row', { name: /^EXPIRY_IN_PAST/ })).toContainText('The expiry has passed.')
})

for (const path of [
  '',
  '/referral-codes',
  '/programs',
  '/guides/errors',
  '/guides/webhooks',
  '/guides/authentication',
])
  test(`${path || 'the start'}: fits and is accessible`, async ({ page }) => {
    await open(page, reference + path)
    const tryIt = page.getByRole('button', { name: /^Try it/ })
    if (await tryIt.count()) await tryIt.first().click()
    for (const details of await page.locator('main details').all())
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true))
    await expectFit(page)
  })
