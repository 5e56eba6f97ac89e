import type { Page } from '@playwright/test'
import { expect, open, personOf, signIn, test, untilLive } from '../browser'
import type { SeededUser } from '../server'

async function fillAndSubmit(
  page: Page,
  { email, password }: Pick<SeededUser, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
const wrongText = /Incorrect email or password/

test('a wrong password and an unknown address show the same message, and typed values stay', async ({
  page,
  app,
  tolerated,
}) => {
  tolerated.push(/status of 401/)
  const said: string[] = []
  for (const email of [personOf(app.acme, 'viewer').email, 'nobody@acme.example']) {
    await open(page, '/sign-in')
    await fillAndSubmit(page, { email, password: 'not the password' })
    await expect(page.getByRole('main').getByRole('alert')).toContainText(wrongText)
    await expect(page.getByLabel('Email')).toHaveValue(email)
    said.push(await page.getByRole('main').getByRole('alert').innerText())
  }
  expect(said[0]).toBe(said[1])
})

test('sign-in continues to the requested page', async ({ page, app }) => {
  await open(page, '/codes/PARTNER2024')
  await expect(page).toHaveURL('/sign-in?callbackUrl=%2Fcodes%2FPARTNER2024')
  await fillAndSubmit(page, personOf(app.acme, 'viewer'))
  await expect(page).toHaveURL('/codes/PARTNER2024')
  await expect(page.getByRole('heading', { level: 1, name: 'PARTNER2024' })).toBeVisible()
})

for (const target of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'https:evil.example',
  '/\t/evil.example',
  '/./\\evil.example',
  'javascript:alert(1)',
  '///evil.example',
  '\\\\evil.example',
  'http:///evil.example',
])
  test(`sign-in with callbackUrl=${JSON.stringify(target)} stays on this site`, async ({
    page,
    context,
    app,
  }) => {
    await page.route(
      ({ hostname }) => hostname.includes('evil'),
      (route) => route.abort(),
    )
    await open(page, `/sign-in?callbackUrl=${encodeURIComponent(target)}`)
    await fillAndSubmit(page, personOf(app.acme, 'viewer'))
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
    expect(new URL(page.url()).origin).toBe(app.url)
    // A signed-in person is not redirected to another site either, nor by next-auth's own endpoints.
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(target)}`)
    expect(new URL(page.url()).origin).toBe(app.url)
    const { headers } = await context.request
      .get(`/api/auth/signin?callbackUrl=${encodeURIComponent(target)}`, { maxRedirects: 0 })
      .then((answer) => ({ headers: answer.headers() }))
    expect(new URL(headers.location ?? '/', app.url).origin).toBe(app.url)
  })

test('no malformed cookie, address or form of sign-in is a 500', async ({ request, app }) => {
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const { email, password } = personOf(app.acme, 'viewer')
  const at = async (path: string, headers: Record<string, string> = {}) =>
    (await request.get(path, { headers, maxRedirects: 0 })).status()
  const signInReturningTo = async (callbackUrl: string) =>
    (
      await request.post('/api/auth/callback/credentials', {
        form: { csrfToken, email, password, callbackUrl, json: 'true' },
      })
    ).status()
  expect({
    cookie: await at('/api/auth/session', { cookie: 'next-auth.callback-url=http://[' }),
    query: await at('/api/auth/session?callbackUrl=http%3A%2F%2F%5B'),
    form: [await signInReturningTo('http://['), await signInReturningTo('::')],
    pages: await Promise.all(
      ['signout', 'verify-request', 'callback/credentials', 'error?error=%00'].map((page) =>
        at(`/api/auth/${page}`),
      ),
    ),
    multipart: (
      await request.post('/sign-in', { headers: { 'content-type': 'multipart/form-data' }, data: 'x' })
    ).status(),
  }).toEqual({ cookie: 200, query: 400, form: [200, 200], pages: [303, 303, 303, 303], multipart: 400 })
})

test('the session cookie is HttpOnly and SameSite, and a request from another site cannot sign in', async ({
  context,
  app,
}) => {
  const { email, password } = personOf(app.acme, 'viewer')
  const answer = await context.request.post('/api/auth/callback/credentials', {
    form: { email, password, json: 'true' },
    headers: { origin: 'https://evil.example' },
  })
  expect((await context.cookies()).filter(({ name }) => name.includes('session-token'))).toEqual([])
  expect(answer.status()).toBeLessThan(500)
  await signIn(context, app.url, { email, password, role: 'viewer' })
  const session = (await context.cookies()).find(({ name }) => name.includes('session-token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
})

test('sign-out ends the session, and its cookie is no longer accepted', async ({ page, context, app }) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  const kept = await context.cookies()
  await open(page, '/')
  await page.getByRole('button', { name: /account and theme/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')
  await context.addCookies(kept)
  await page.goto('/codes')
  await expect(page).toHaveURL('/sign-in?callbackUrl=%2Fcodes')
})

test('a password change asks for the current one, ends every other session, and the new one signs in', async ({
  browser,
  page,
  context,
  seeded,
  start,
  tolerated,
}) => {
  tolerated.push(/status of 401/)
  const { url } = await start('seeded')
  const person = personOf(seeded.companies[0]!, 'viewer')
  const elsewhere = await browser.newContext()
  await signIn(elsewhere, url, person)
  await signIn(context, url, person)
  await open(page, `${url}/settings/account`)
  const change = async (currentPassword: string) => {
    await page.getByRole('textbox', { name: 'Current password' }).fill(currentPassword)
    await page.getByRole('textbox', { name: 'New password' }).fill('a new and long password')
    await page.getByRole('button', { name: 'Change password' }).click()
  }
  await change('not the password')
  await expect(page.getByRole('main')).toContainText(
    /not your (current )?password|password is (wrong|not right)|does not match|wrong/i,
  )
  await change(person.password)
  await expect(page).toHaveURL(`${url}/sign-in?notice=password-changed`)

  const other = await elsewhere.newPage()
  await other.goto(`${url}/codes`)
  await expect(other).toHaveURL(`${url}/sign-in?callbackUrl=%2Fcodes`)
  await elsewhere.close()
  await untilLive(page)
  await fillAndSubmit(page, person)
  await expect(page.getByRole('main').getByRole('alert')).toContainText(wrongText)
  await fillAndSubmit(page, { ...person, password: 'a new and long password' })
  await expect(page).toHaveURL(`${url}/`)
})
