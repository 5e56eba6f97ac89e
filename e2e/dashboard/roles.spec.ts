import type { Page, Request } from '@playwright/test'
import { navigationFor } from '@/components/shell/navigation'
import { describeRole } from '@/domain/company/permissions'
import { expect, open, personOf, signIn, test } from '../browser'
import { unique } from '../clients'

/** The server action that a click sends, to send it again as another person. */
async function actionOf(
  page: Page,
  click: () => Promise<void>,
  holding: string,
): Promise<{ path: string; headers: Record<string, string>; body: string }> {
  const sent = page.waitForRequest(
    (request: Request) =>
      request.method() === 'POST' &&
      'next-action' in request.headers() &&
      (request.postData() ?? '').includes(holding),
  )
  await click()
  const request = await sent
  const { cookie: _, 'content-length': __, ...headers } = await request.allHeaders()
  return {
    path: new URL(request.url()).pathname,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':'))),
    body: request.postData()!,
  }
}

test('a viewer sees every page and no way to change anything', async ({ page, context, app }) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  for (const path of [
    '/',
    '/codes',
    '/codes?create=1',
    '/codes/PARTNER2024',
    '/validate',
    '/api-keys',
    '/webhooks',
    '/requests',
    '/settings/company',
    '/settings/security',
    '/settings/integrations',
    '/settings/team',
  ]) {
    await open(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(
      page.getByRole('button', { name: /^(create|edit|disable|enable|revoke|retire|add member)/i }),
    ).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await open(page, '/api-keys')
  await expect(page.getByText('Ask an owner or admin to create API keys.')).toBeVisible()
  await open(page, '/codes')
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click()
  await expect(page.getByRole('menuitem', { name: 'Copy code' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /edit|disable/i })).toHaveCount(0)
})

test('a marketer’s menu has the pages of the role, and its description is that of the permissions', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  await open(page, '/settings/account')
  const menu = page.getByRole('navigation', { name: 'Main' })
  const places = navigationFor('marketer').flatMap((group) => group.places)
  expect(await menu.getByRole('link').allInnerTexts()).toEqual(places.map(({ label }) => label))
  await expect(page.getByRole('main')).toContainText(`Marketer. ${describeRole('marketer')}`)
})

test('a marketer creates codes but no keys; a viewer who sends the same action is rejected', async ({
  page,
  context,
  browser,
  app,
  partner,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  const code = unique('ROLE')
  await open(page, '/codes?create=1')
  const dialog = page.getByRole('dialog', { name: 'Create code' })
  await dialog.getByLabel('Code', { exact: true }).fill(code)
  await dialog.getByLabel('Partner’s user id').fill('isv_user_77')
  const action = await actionOf(
    page,
    () => dialog.getByRole('button', { name: 'Create code' }).click(),
    'isv_user_77',
  )
  await expect(page.getByText(`${code} is created`)).toBeVisible()
  await open(page, '/api-keys')
  await expect(page.getByRole('button', { name: /create|revoke/i })).toHaveCount(0)

  const forced = unique('FORCED')
  const send = async (role: 'viewer' | 'marketer' | undefined) => {
    const other = await browser.newContext()
    if (role) await signIn(other, app.url, personOf(app.acme, role))
    const answer = await other.request.post(app.url + action.path, {
      headers: action.headers,
      data: action.body.replace(code, forced),
    })
    const text = await answer.text()
    await other.close()
    return text
  }
  const isThere = async () => (await partner.page({ code: forced })).referralCodes.length
  expect(await send('viewer')).toContain('"ok":false')
  expect(await send(undefined)).toContain('"ok":false')
  expect(await isThere()).toBe(0)
  // The same request by a person with permission succeeds: the rejections above were about the role.
  expect(await send('marketer')).toContain('"ok":true')
  expect(await isThere()).toBe(1)
})

test('an admin creates keys; a marketer who sends the same action is rejected', async ({
  page,
  context,
  browser,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'admin'))
  const name = unique('admins-key')
  await open(page, '/api-keys')
  await page.getByRole('button', { name: 'Create API key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  const action = await actionOf(
    page,
    () => dialog.getByRole('button', { name: 'Create API key' }).click(),
    name,
  )
  await expect(dialog.getByRole('group', { name: 'API key' })).toBeVisible()

  const other = await browser.newContext()
  await signIn(other, app.url, personOf(app.acme, 'marketer'))
  const forced = unique('forced-key')
  const answer = await (
    await other.request.post(app.url + action.path, {
      headers: action.headers,
      data: action.body.replace(name, forced),
    })
  ).text()
  expect(answer).toContain('"ok":false')
  expect(answer).not.toContain('rk_live_')
  await other.close()
  await page.goto('/api-keys')
  await expect(page.getByRole('row', { name })).toBeVisible()
  await expect(page.getByRole('row', { name: forced })).toHaveCount(0)
})
