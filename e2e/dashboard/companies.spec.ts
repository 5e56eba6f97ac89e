import type { Page } from '@playwright/test'
import { expect, mainText, open, personOf, signIn, test } from '../browser'
import { unique } from '../clients'

test.beforeEach(async ({ context, app }) => await signIn(context, app.url, personOf(app.globex, 'owner')))

/** The status and text of a page, without the requested name. */
async function seen(
  page: Page,
  path: string,
  name: string,
): Promise<{ status: number; title: string; text: string }> {
  const response = await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const blind = (text: string) => text.replaceAll(name, '…')
  return { status: response!.status(), title: blind(await page.title()), text: blind(await mainText(page)) }
}

test("the page of another company's code is that of an unknown code", async ({ page, tolerated }) => {
  tolerated.push(/status of 404/)
  const foreign = await seen(page, '/codes/SUMMER2024', 'SUMMER2024')
  expect(foreign).toEqual(await seen(page, '/codes/UNKNOWN-24', 'UNKNOWN-24'))
  expect(foreign.text).toContain('We could not find that code')
})

test("validating another company's code has the result of an unknown code", async ({ page }) => {
  const answerFor = async (code: string) => {
    await page.goto(`/validate?code=${code}`)
    await expect(page.getByRole('heading', { name: `${code} is not valid` })).toBeVisible()
    return (await mainText(page)).replaceAll(code, '…')
  }
  expect(await answerFor('SUMMER2024')).toBe(await answerFor('UNKNOWN-24'))
})

test('lists, filters, keys, secrets and team contain only the company’s own data', async ({
  page,
  partner,
}) => {
  const secretName = unique('ACME-ONLY')
  await partner.create({ userId: 'acme-person', referralCode: secretName, category: 'acme-category' })
  for (const path of [
    '/',
    '/codes',
    '/codes?sort=most_used',
    '/api-keys',
    '/settings/company',
    '/settings/security',
    '/settings/team',
  ]) {
    await open(page, path)
    expect(
      /Acme|acme|SUMMER2024|isv_001|59388167894b4d10a04fe5da3b8a2104/.exec(await page.content()),
      path,
    ).toBeNull()
  }
  await open(page, `/codes?q=${secretName}&category=acme-category`)
  await expect(page.getByText('No code matches')).toBeVisible()
  await open(page, '/codes/PARTNER2024')
  await expect(page.getByRole('main')).toContainText('isv_basic')
  await expect(page.getByRole('main')).not.toContainText('isv_premium')
})

test('a cookie that names a company the person is not in changes nothing', async ({ page, context, app }) => {
  await context.addCookies([{ name: 'referral-desk.company', value: app.acme.companyId, url: app.url }])
  await open(page, '/settings/company')
  await expect(page.getByRole('main')).toContainText(app.globex.companyId)
  await expect(page.getByRole('main')).not.toContainText(app.acme.companyId)
})

test("the create dialog finds another company's code name free", async ({ page }) => {
  await open(page, '/codes?create=1')
  const dialog = page.getByRole('dialog', { name: 'Create code' })
  await dialog.getByLabel('Code', { exact: true }).fill('SUMMER2024')
  await expect(dialog.getByText('SUMMER2024 is free.')).toBeVisible()
})
