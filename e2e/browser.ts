/** Shared by browser tests: the base URL, sign-in, and a check of the browser's console. */
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { test as base } from './fixtures'
import type { SeededCompany, SeededUser } from './server'

export { expect }

interface BrowserFixtures {
  /** Console errors that a test provokes on purpose, such as a 401. */
  tolerated: RegExp[]
}

export const test = base.extend<BrowserFixtures>({
  baseURL: async ({ app }, use) => await use(app.url),
  tolerated: async ({}, use) => await use([]),

  /**
   * Fails a test whose pages logged errors, threw, or violated the Content-Security-Policy. Depends on `start`,
   * so that a test's own server stops only after its pages are closed.
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

/** The line of a page's title and state. */
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

/** Opens a page and waits until React has hydrated its controls: earlier clicks would be lost. */
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
  // A page that is being left cannot be evaluated.
  await expect
    .poll(() => page.evaluate(isLive).catch(() => false), { message: 'the page is live', intervals: [50] })
    .toBe(true)
}

/** Adds a filter of a list: one of its options, or typed text. */
export async function addFilter(page: Page, label: string, value: RegExp | string): Promise<void> {
  await page.getByRole('button', { name: 'Add filter' }).click()
  const editor = page.getByRole('dialog')
  await editor.getByRole('option', { name: label, exact: true }).click()
  if (typeof value === 'string') await editor.getByRole('combobox').fill(value)
  await editor.getByRole('option', { name: value }).first().click()
  await expect(editor).toBeHidden()
}

/** Changes the day of a filter that is set, or adds it. */
export async function filterByDay(page: Page, label: string, day: string): Promise<void> {
  const chip = page.getByRole('button', { name: label })
  const editor = page.getByRole('dialog')
  if (await chip.isVisible()) await chip.click()
  else {
    await page.getByRole('button', { name: 'Add filter' }).click()
    await editor.getByRole('option', { name: label }).click()
  }
  await editor.getByLabel(label).fill(day)
  await editor.getByRole('button', { name: 'Apply' }).click()
}

/** The main content of the page. */
export async function mainText(page: Page): Promise<string> {
  return await page.getByRole('main').innerText()
}

/** Fills in the setup page of a new server. */
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
