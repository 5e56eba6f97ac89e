import type { Page } from '@playwright/test'
import { expect, open, personOf, test } from '../browser'
import { unique } from '../clients'
import { startProxy, type Proxy } from '../proxy'

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
  await dialog.getByLabel('Partner’s user id').fill('isv_user_77')
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
}

test('behind a proxy with the defaults of nginx everything works at the public address', async ({
  page,
  seeded,
  start,
}) => {
  const { port } = await start('seeded', { NEXTAUTH_URL: proxy.url })
  proxy.leadTo(port)
  await expectAllWorks(page, personOf(seeded.companies[0]!, 'owner'))
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
