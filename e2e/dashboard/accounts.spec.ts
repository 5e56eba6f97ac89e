import type { Page } from '@playwright/test'
import { expect, open, personOf, signIn, test, untilLive } from '../browser'
import { expectFit } from '../fit'

const password = 'correct horse battery'

/** Reads the link that a dialog shows once, and closes the dialog. */
async function copyLink(page: Page, name: string): Promise<string> {
  const dialog = page.getByRole('dialog')
  const link = await dialog.getByRole('group', { name }).locator('code').innerText()
  await dialog.getByRole('button', { name: 'Done' }).click()
  return link
}

test('an owner creates a password link for a member, who sets a password and signs in', async ({
  page,
  context,
  browser,
  start,
  seeded,
}) => {
  const { url } = await start('seeded')
  const [acme] = seeded.companies
  const viewer = personOf(acme!, 'viewer')
  await signIn(context, url, personOf(acme!, 'owner'))
  await open(page, `${url}/settings?tab=team`)
  await page
    .getByRole('row', { name: viewer.email })
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Password link' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Create link' }).click()
  const link = await copyLink(page, 'password link')
  expect(link).toContain(`${url}/reset-password/`)

  const other = await (await browser.newContext()).newPage()
  await open(other, `${url}/sign-in`)
  await other.getByRole('link', { name: 'Forgot password?' }).click()
  await expect(other.getByText('npm run reset-password')).toBeVisible()
  await expectFit(other)
  await open(other, link)
  await expectFit(other)
  await other.getByRole('textbox', { name: 'New password' }).fill(password)
  await other.getByRole('button', { name: 'Set password' }).click()
  await expect(other).toHaveURL(/\/sign-in\?notice=password-changed$/)
  await untilLive(other)
  await other.getByLabel('Email').fill(viewer.email)
  await other.getByRole('textbox', { name: 'Password' }).fill(password)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other).toHaveURL(`${url}/`)
  await other.goto(link)
  await expect(other.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await expectFit(other)
  await other.context().close()
})

async function invite(page: Page, email: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite member' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Email').fill(email)
  await dialog.getByRole('button', { name: 'Create invitation' }).click()
  return await copyLink(page, 'invitation link')
}

test('an invitation creates an account for a new address, with the last link only', async ({
  page,
  context,
  browser,
  start,
  seeded,
}) => {
  const { url } = await start('seeded')
  await signIn(context, url, personOf(seeded.companies[0]!, 'owner'))
  await open(page, `${url}/settings?tab=team`)
  const email = 'new.person@example.com'
  const link = await invite(page, email)
  await expect(page.getByRole('table', { name: 'Pending invitations' })).toContainText(email)
  await expectFit(page)
  await page.getByRole('button', { name: `Resend the invitation of ${email}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Create link' }).click()
  const newLink = await copyLink(page, 'invitation link')

  const guest = await (await browser.newContext()).newPage()
  await guest.goto(link)
  await expect(guest.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible()
  await open(guest, newLink)
  await expectFit(guest)
  await guest.getByLabel('Your name').fill('New Person')
  await guest.getByRole('textbox', { name: 'Password' }).fill(password)
  await guest.getByRole('button', { name: 'Create account and join' }).click()
  await expect(guest).toHaveURL(`${url}/`)
  await guest.context().close()
})

test('a person of another company accepts an invitation for their own address only', async ({
  page,
  context,
  browser,
  start,
  seeded,
}) => {
  const { url } = await start('seeded')
  const [acme, globex] = seeded.companies
  await signIn(context, url, personOf(acme!, 'owner'))
  await open(page, `${url}/settings?tab=team`)
  const neighbor = await browser.newContext()
  await signIn(neighbor, url, personOf(globex!, 'owner'))
  const other = await neighbor.newPage()
  await open(other, await invite(page, 'else@example.com'))
  await expect(other.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await expectFit(other)
  await open(other, await invite(page, personOf(globex!, 'owner').email))
  await expectFit(other)
  await other.getByRole('button', { name: `Join ${acme!.name}` }).click()
  await expect(other).toHaveURL(`${url}/`)
  await open(other, `${url}/settings`)
  await expect(other.getByRole('main')).toContainText(acme!.companyId)
  await neighbor.close()
})
