/** What browser tests share: the address, sign-in, and a check of the browser's console. */
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { test as base } from './fixtures'
import type { SeededCompany, SeededUser } from './server'

export { expect }

interface BrowserFixtures {
  /** Complaints of the browser that a test means to provoke, such as a 401. */
  tolerated: RegExp[]
}

export const test = base.extend<BrowserFixtures>({
  baseURL: async ({ app }, use) => await use(app.url),
  tolerated: async ({}, use) => await use([]),

  /**
   * Fails a test whose pages wrote errors to the console, threw, or broke the Content-Security-Policy. Asks for `start`
   * first, so that a test's own server goes only after the pages that speak to it.
   */
  context: async ({ start: _, context, tolerated }, use) => {
    const complaints: string[] = []
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`Content-Security-Policy: ${violatedDirective} forbids ${blockedURI}`),
      )
    })
    context.on('console', (message) => {
      if (message.type() === 'error')
        complaints.push(`${message.page()?.url()}: ${message.text()} ${message.location().url}`)
    })
    context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`))
    await use(context)
    expect(complaints.filter((complaint) => !tolerated.some((pattern) => pattern.test(complaint)))).toEqual(
      [],
    )
  },
})

/** The title of a page with the state beside it. */
export const titleLine = (page: Page) => page.getByRole('heading', { level: 1 }).locator('..')

export function personOf(
  company: SeededCompany,
  role: 'owner' | 'admin' | 'marketer' | 'viewer',
): SeededUser {
  return company.users.find((user) => user.role === role)!
}

/** Signs in without the form; the form has tests of its own. */
export async function signIn(
  context: BrowserContext,
  url: string,
  { email, password }: SeededUser,
): Promise<void> {
  const { csrfToken } = (await (await context.request.get(`${url}/api/auth/csrf`)).json()) as {
    csrfToken: string
  }
  const answer = await context.request.post(`${url}/api/auth/callback/credentials`, {
    form: { csrfToken, email, password, json: 'true' },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Opens a page and waits until its controls work: what is clicked before React has taken them up goes nowhere. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await untilLive(page)
}

export async function untilLive(page: Page): Promise<void> {
  const isLive = () => {
    const controls = [...document.querySelectorAll('button, input, form')]
    return (
      controls.length > 0 &&
      controls.every((control) => Object.keys(control).some((key) => key.startsWith('__reactProps')))
    )
  }
  // A page that is just being left has nothing to ask.
  await expect
    .poll(() => page.evaluate(isLive).catch(() => false), { message: 'the page is live', intervals: [50] })
    .toBe(true)
}

/** What a person reads on the page, besides the frame around it. */
export async function mainText(page: Page): Promise<string> {
  return await page.getByRole('main').innerText()
}

/** Fills in the set-up page of a new server. */
export async function fillSetUp(
  page: Page,
  { email, withExampleData }: { email: string; withExampleData: boolean },
): Promise<void> {
  await page.getByLabel('Company name').fill('Initech Payments')
  await page.getByLabel('Your name').fill('Ina Itech')
  await page.getByLabel('Email').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery')
  await page.getByRole('checkbox', { name: /example data/ }).setChecked(withExampleData)
}
