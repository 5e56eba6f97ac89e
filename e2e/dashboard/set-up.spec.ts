import { expect, fillSetUp, open, test } from '../browser'
import { runRequest } from '../documented'

const submit = { name: 'Set up Referral Desk' }

test('before setup every page redirects to it; it shows what is missing and keeps typed values', async ({
  page,
  start,
}) => {
  const { url, setUpLink } = await start('empty')
  for (const path of [
    '/',
    '/codes',
    '/codes/PARTNER2024',
    '/validate',
    '/api-keys',
    '/settings',
    '/sign-in',
  ]) {
    await page.goto(url + path)
    await expect(page).toHaveURL(`${url}/setup`)
  }
  await expect(page.getByLabel('One-time token')).toBeVisible()
  await open(page, await setUpLink())
  await expect(page.getByLabel('One-time token')).toBeHidden()
  await page.getByLabel('Email').fill('not an address')
  await page.getByRole('button', submit).click()
  await expect(page.getByLabel('Company name')).toBeFocused()
  await expect(page.getByLabel('Company name')).toHaveAccessibleDescription(/required/i)
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/must be an email address/i)
  await expect(page.getByLabel('Email')).toHaveValue('not an address')
})

test('setup creates a company whose documented requests work, and closes permanently', async ({
  page,
  context,
  start,
}) => {
  const { url, setUpLink } = await start('empty')
  await open(page, await setUpLink())
  await fillSetUp(page, { email: 'ina@initech.example', withExampleData: false })
  await expect(page.getByLabel('Company ID (isvId)')).toHaveValue('isv_initech_payments')
  const setUp = page.waitForRequest(
    (request) => request.method() === 'POST' && new URL(request.url()).pathname === '/setup',
  )
  await page.getByRole('button', submit).click()
  const { headers, body } = await setUp.then(async (request) => ({
    headers: await request.allHeaders(),
    body: request.postData()!,
  }))
  await expect(page).toHaveURL(`${url}/`)
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()

  // The form's request again, with another person: no one is added, and nothing changes.
  await context.request.post(`${url}/setup`, {
    headers: { ...headers, cookie: '' },
    data: body.replace('ina@initech.example', 'mallory@evil.example'),
  })
  await page.goto(`${url}/setup`)
  await expect(page).toHaveURL(`${url}/`)
  await page.goto(`${url}/settings/team`)
  await expect(page.getByRole('table', { name: 'Team' })).toContainText('ina@initech.example')
  await expect(page.getByRole('table', { name: 'Team' })).not.toContainText('mallory')
  await context.clearCookies()
  await page.goto(`${url}/setup`)
  await expect(page).toHaveURL(`${url}/sign-in`)
})

test('a new company creates its first code by the documented request, with a key created in the dashboard', async ({
  page,
  start,
}) => {
  const { url, setUpLink } = await start('empty')
  await open(page, await setUpLink())
  await fillSetUp(page, { email: 'ina@initech.example', withExampleData: false })
  await page.getByRole('button', submit).click()
  await expect(page).toHaveURL(`${url}/`)
  await open(page, `${url}/codes`)
  await expect(page.getByText('No codes yet')).toBeVisible()

  await open(page, `${url}/api-keys`)
  await page.getByRole('button', { name: 'Create API key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('First backend')
  await dialog.getByRole('checkbox', { name: /Create, edit, disable/ }).check()
  await dialog.getByRole('button', { name: 'Create API key' }).click()
  const key = await dialog.getByRole('group', { name: 'API key' }).locator('code').innerText()

  const created = await runRequest(
    'POST /v1/kyc/referral-codes\n{\n  "userId": "isv_user_123",\n  "referralCode": "PARTNER2024",\n  "category": "isv_premium"\n}',
    url,
    key,
  )
  expect([created.status, created.text]).toEqual([200, '{}'])
  const listed = await runRequest('GET /v1/kyc/referral-codes?userId=isv_user_123&limit=20', url, key)
  expect(listed.body).toEqual({
    referralCodes: [
      {
        referralCode: 'PARTNER2024',
        userId: 'isv_user_123',
        isvId: 'isv_initech_payments',
        usedCount: '0',
        category: 'isv_premium',
      },
    ],
    nextCursor: null,
    eof: true,
  })
  const validated = await runRequest('GET /v1/kyc/referral-codes/PARTNER2024', url, key)
  expect(validated.body).toEqual({ isValid: true, userId: 'isv_user_123', amount: null })
  await page.goto(`${url}/codes`)
  await expect(page.getByRole('link', { name: 'PARTNER2024' })).toBeVisible()
})

test('a wrong one-time token sets nothing up, and can be corrected', async ({ page, start }) => {
  const { url, setUpLink } = await start('empty')
  await open(page, `${url}/setup?token=wrong`)
  await fillSetUp(page, { email: 'mallory@evil.example', withExampleData: false })
  await page.getByRole('button', submit).click()
  await expect(page.getByLabel('One-time token')).toHaveAccessibleDescription(/does not match/i)
  await page.getByLabel('One-time token').fill(new URL(await setUpLink()).searchParams.get('token')!)
  await page.getByRole('button', submit).click()
  await expect(page).toHaveURL(`${url}/`)
})

test('setup with example data opens an Overview with data', async ({ page, start }) => {
  const { url, setUpLink } = await start('empty')
  await open(page, await setUpLink())
  await fillSetUp(page, { email: 'ina@initech.example', withExampleData: true })
  await page.getByRole('button', submit).click()
  // Some hundred referrals are created through the services.
  await expect(page).toHaveURL(`${url}/`, { timeout: 30_000 })
  await expect(page.getByRole('heading', { name: 'Uses by category' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Top codes' }).getByRole('row')).not.toHaveCount(1)
  await page.goto(`${url}/codes/PARTNER2024`)
  await expect(page.getByRole('heading', { name: 'PARTNER2024' })).toBeVisible()
})

test.describe('a browser in Tokyo', () => {
  test.use({ timezoneId: 'Asia/Tokyo' })

  test('suggests the time zone, which every page follows, also after it was changed', async ({
    page,
    start,
  }) => {
    const { url, setUpLink } = await start('empty')
    await open(page, await setUpLink())
    await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo')
    await fillSetUp(page, { email: 'ina@initech.example', withExampleData: false })
    await page.getByRole('button', submit).click()
    await expect(page).toHaveURL(`${url}/`)

    await open(page, `${url}/codes?create=1`)
    await page.getByLabel('Code', { exact: true }).fill('TOKYO')
    await page.getByLabel('Partner’s user id').fill('one')
    await page.getByRole('button', { name: 'Presets for the expiry' }).click()
    await page.getByRole('menuitem', { name: 'End of year' }).click()
    await expect(page.getByRole('textbox', { name: 'Expiry' })).toHaveValue(/-12-31T23:59$/)
    await page.getByRole('button', { name: 'Create code' }).last().click()
    await expect(page.getByText('TOKYO is created')).toBeVisible()
    await open(page, `${url}/codes/TOKYO`)
    await expect(page.getByText('Times are in Tokyo (UTC+9)')).toBeVisible()
    await expect(page.getByText(/^Dec 31, \d{4}, 11:59:59 PM$/)).toBeVisible()

    await open(page, `${url}/settings`)
    await page.getByLabel('Time zone').fill('America/New_York')
    await page.getByRole('button', { name: 'Save time zone' }).click()
    await expect(page.getByText(/^Times are in New York \(UTC/)).toBeVisible()
    await open(page, `${url}/codes/TOKYO`)
    await expect(page.getByText(/^Dec 31, \d{4}, 9:59:59 AM$/)).toBeVisible()
  })
})
