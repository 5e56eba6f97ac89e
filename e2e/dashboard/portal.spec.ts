import { approve, fixed, newCode, newProgram } from '../api/lifecycle'
import { expect, open, personOf, signIn, test } from '../browser'
import { expectFit } from '../fit'

test('a partner opens the portal by a link, without scripts or cookies, shares a code and reads a statement', async ({
  page,
  context,
  browser,
  app,
  partner,
}) => {
  const { id: programId } = await newProgram(partner, { referrerBonus: fixed('50.00') })
  const code = await newCode(partner, { programId })
  await approve(partner, code)
  const headers = { authorization: `Bearer ${app.acme.apiKey}` }
  const listed = await page.request.get(`${app.url}/v1/referral-codes/${code}`, { headers })
  const { userId } = (await listed.json()) as { userId: string }
  const links = `${app.url}/v1/partners/${userId}/portal-links`
  const created = await page.request.post(links, { headers, data: {} })
  const { url } = (await created.json()) as { url: string }

  const visitor = await browser.newContext({ javaScriptEnabled: false })
  const visit = await visitor.newPage()
  const answer = await visit.goto(url)
  expect(answer!.headers()['referrer-policy']).toBe('no-referrer')
  await visit.getByText(`Share ${code}`, { exact: true }).click()
  await expect(visit.getByRole('img', { name: new RegExp(code) })).toBeVisible()
  await visit.locator('a[href*="/statements/"]').first().click()
  await expect(visit.getByRole('heading', { name: /^Statement of / })).toBeVisible()
  await expect(visit.getByRole('row', { name: /^Closing balance / })).toBeVisible()
  expect(await visitor.cookies()).toEqual([])
  await visitor.close()

  await page.goto(url)
  await page.getByText(`Share ${code}`, { exact: true }).click()
  await page.getByRole('button', { name: `Copy link of ${code}` }).click()
  await expect(page.getByRole('button', { name: `Copy link of ${code}` })).toHaveText(/^(Copied|Press)/)
  await expectFit(page, { isThemed: false })
  await page.locator('a[href*="/statements/"]').first().click()
  await expectFit(page, { isThemed: false })

  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  await open(page, `/partners/${userId}`)
  await page.getByRole('button', { name: 'Create portal link' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create portal link' }).click()
  await expect(dialog.getByRole('group', { name: 'portal link' })).toContainText(`${app.url}/portal/`)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Revoke all links' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke all links' }).click()
  await expect(page.getByText('No active links.')).toBeVisible()
  expect((await page.request.get(url)).status()).toBe(404)
})
