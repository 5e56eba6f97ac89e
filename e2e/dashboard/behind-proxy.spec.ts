import type { Page } from '@playwright/test'
import { expect, open, personOf, test } from '../browser'
import { unique } from '../clients'
import { startProxy, type Proxy } from '../proxy'

const partner = 'isv_user_77'
let proxy: Proxy
test.beforeEach(async () => void (proxy = await startProxy()))
test.afterEach(() => proxy.close())

/** Signs in through the form, saves something, and checks which address the pages show. */
async function expectAllWorks(page: Page, owner: { email: string; password: string }): Promise<void> {
  await open(page, `${proxy.url}/codes`)
  await expect(page).toHaveURL(`${proxy.url}/sign-in?callbackUrl=%2Fcodes`)
  await page.getByLabel('Email').fill(owner.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${proxy.url}/codes`)
  const code = unique('PROXY').toUpperCase()
  await open(page, `${proxy.url}/codes`)
  await page.getByRole('button', { name: 'Create code' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create code' })
  await dialog.getByLabel('Code', { exact: true }).fill(code)
  await dialog.getByLabel('Partner’s user id').fill(partner)
  await dialog.getByRole('button', { name: 'Create code' }).click()
  await expect(page.getByText(`${code} is created`)).toBeVisible()
  for (const [path, body] of [
    ['/find', { text: code }],
    ['/suggestions', { of: 'codes', text: code }],
  ] as const) {
    const headers = { origin: proxy.url }
    const found = await page.request.post(proxy.url + path, { headers, data: body })
    expect(await found.text()).toContain(`"${code}"`)
  }
  for (const path of ['/settings/integrations', `/codes/${code}`, '/developers/reference']) {
    await page.goto(proxy.url + path)
    await expect(page.getByText(proxy.url).first()).toBeVisible()
    expect(await page.getByRole('main').innerText()).not.toContain('127.0.0.1')
  }
  await page.goto(`${proxy.url}/print/codes?codes=${code}&layout=poster`)
  await expect(page.getByText(`${new URL(proxy.url).host}/r/`).first()).toBeVisible()
}

/** Opens the portal of a partner by a link of their page. */
async function expectPortalWorks(page: Page): Promise<void> {
  await open(page, `${proxy.url}/partners/${partner}`)
  await page.getByRole('button', { name: 'Create portal link' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create portal link' }).click()
  const link = new RegExp(`${proxy.url}/portal/\\S+`)
  await expect(dialog).toContainText(link)
  const portal = link.exec(await dialog.innerText())![0]
  await page.goto(portal)
  await page
    .getByText(/^Share/)
    .first()
    .click()
  await expect(page.getByText(`${proxy.url}/r/`).first()).toBeVisible()
  const qrCode = page.getByRole('img').first()
  await expect.poll(() => qrCode.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.locator('a[href*="/statements/"]').first().click()
  await expect(page.getByRole('row', { name: /^Closing balance .* USD$/ })).toBeVisible()
  const file = await page.request.get(
    proxy.url + (await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href'))!,
  )
  expect(await file.text()).toContain('closing_balance')
  await page.getByRole('link', { name: 'Back to your referrals' }).click()
  await expect(page).toHaveURL(portal)
}

/** Books, pays and voids, and saves files. */
async function expectMoneyAndReportsWork(page: Page): Promise<void> {
  await open(page, `${proxy.url}/partners/${partner}`)
  await page.getByRole('button', { name: 'Add bonus or deduction' }).click()
  const entry = page.getByRole('dialog', { name: 'Add bonus or deduction' })
  await entry.getByLabel('Program').click()
  await page.getByRole('option', { name: '(USD)' }).first().click()
  await entry.getByLabel('Amount').fill('12.34')
  await entry.getByLabel('Reason').fill('Behind a proxy')
  await entry.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('The bonus is added')).toBeVisible()

  await open(page, `${proxy.url}/payment-runs`)
  await page.getByRole('button', { name: 'New payment run' }).click()
  const draft = page.getByRole('dialog', { name: 'New payment run' })
  await draft.getByLabel('Currency').click()
  await page.getByRole('option', { name: 'USD' }).click()
  await draft.getByLabel('Partners').fill(partner)
  await draft.getByRole('button', { name: 'Create draft' }).click()
  await page.getByRole('button', { name: 'Mark as paid' }).click()
  const payment = page.getByRole('dialog', { name: /^Mark .* as paid$/ })
  await payment.getByLabel('Payment reference').fill('PROXY-1')
  await payment.getByRole('button', { name: 'Mark as paid' }).click()
  await expect(page.getByText('The payment run is marked as paid')).toBeVisible()
  await page.getByRole('button', { name: 'Void' }).click()
  const voiding = page.getByRole('dialog', { name: /^Void the payment/ })
  await voiding.getByLabel('Reason').fill('A test')
  await voiding.getByRole('button', { name: 'Void' }).click()
  await expect(page.getByText('The payment run is void')).toBeVisible()

  const expectFile = async (label: string, name: RegExp) => {
    const saved = page.waitForEvent('download')
    await page
      .getByLabel(label)
      .or(page.getByRole('link', { name: label }))
      .first()
      .click()
    expect((await saved).suggestedFilename()).toMatch(name)
  }
  await open(page, `${proxy.url}/reports`)
  await expectFile('Export CSV', /\.csv$/)
  await expectFile('Approved over time as PNG', /\.png$/)
  await open(page, `${proxy.url}/audit-log?type=payment_run`)
  await expect(page.getByRole('table', { name: 'Audit log' })).toContainText('Payment run voided')
  await expectFile('Export CSV', /\.csv$/)
}

test('behind a proxy with the defaults of nginx everything works at the public address', async ({
  page,
  seeded,
  start,
}) => {
  const { port } = await start('seeded', { NEXTAUTH_URL: proxy.url })
  proxy.leadTo(port)
  await expectAllWorks(page, personOf(seeded.companies[0]!, 'owner'))
  await expectMoneyAndReportsWork(page)
  await expectPortalWorks(page)
})

test('behind two trusted proxies the last one says the public address', async ({ page, seeded, start }) => {
  const { port } = await start('seeded', { TRUST_PROXY: '1' })
  proxy.leadTo(port, {
    'x-forwarded-for': '203.0.113.9:4711, 192.0.2.1:4712',
    'x-forwarded-host': `forged.example, ${new URL(proxy.url).host}`,
    'x-forwarded-proto': 'https,http',
  })
  await expectAllWorks(page, personOf(seeded.companies[0]!, 'owner'))
})

test('a change that is sent from another site is rejected', async ({ request, start }) => {
  const { url, port } = await start('empty', { NEXTAUTH_URL: proxy.url })
  proxy.leadTo(port)
  for (const origin of [url, 'https://evil.example', 'null'])
    expect((await request.post(`${proxy.url}/codes`, { headers: { origin } })).status()).toBe(403)
})

test('set-up asks for its token and the metrics for theirs, however local a request looks', async ({
  request,
  start,
}) => {
  const { port } = await start('empty')
  proxy.leadTo(port)
  for (const url of [proxy.url, `http://127.0.0.1:${port}`, `http://localhost:${port}`]) {
    expect(await (await request.get(`${url}/setup`)).text()).toContain('name="token"')
    expect((await request.get(`${url}/metrics`)).status()).toBe(401)
  }
})
