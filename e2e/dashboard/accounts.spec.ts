import type { Page } from '@playwright/test'
import { startMailServer } from '@/server/testing/mail-server'
import { expect, open, personOf, signIn, test, untilLive } from '../browser'
import { expectFit } from '../fit'
import { startProxy } from '../proxy'

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
  await open(page, `${url}/settings/team`)
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

test('mail: Forgot password? sends a link that sets a new one, and a new address is confirmed by a link', async ({
  page,
  browser,
  start,
  seeded,
}) => {
  const [mail, proxy] = await Promise.all([startMailServer(), startProxy()])
  const { port } = await start('seeded', {
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MAIL_FROM: 'desk@example.com',
    NEXTAUTH_URL: proxy.url,
  })
  proxy.leadTo(port)
  const { email } = personOf(seeded.companies[0]!, 'viewer')
  await open(page, `${proxy.url}/sign-in`)
  await page.getByRole('link', { name: 'Forgot password?' }).click()
  await expect(page).toHaveURL(/\/forgot-password$/)
  await expectFit(page)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Send link' }).click()
  await expect(page.getByRole('status')).toContainText(`If an account has the address ${email}`)
  await expect.poll(() => mail.received.map(({ to }) => to)).toEqual([email])

  const link = /http\S+\/reset-password\/\S+/.exec(mail.received[0]!.text)![0]
  expect(link).toContain(`${proxy.url}/`)
  await open(page, link)
  await page.getByRole('textbox', { name: 'New password' }).fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page).toHaveURL(/\/sign-in\?notice=password-changed$/)
  await untilLive(page)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${proxy.url}/`)

  const newEmail = 'vera@example.com'
  const confirmationLinks = () =>
    mail.received.flatMap(({ to, text }) =>
      to === newEmail ? [/http\S+\/confirm-email\/\S+/.exec(text)![0]] : [],
    )
  await open(page, `${proxy.url}/settings/account`)
  const main = page.getByRole('main')
  const changeEmail = async () => {
    await page.getByLabel('New email').fill(newEmail)
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
    await page.getByRole('button', { name: 'Change email' }).click()
    await expect(main).toContainText(`We sent a link to ${newEmail}`)
  }
  await changeEmail()
  await expect.poll(() => mail.received.map(({ to }) => to).sort()).toEqual([email, newEmail, email].sort())
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect(page.getByText(`A new link is on its way to ${newEmail}`)).toBeVisible()
  await expect.poll(confirmationLinks).toHaveLength(2)
  await expectFit(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(main).not.toContainText('We sent a link')
  await changeEmail()
  await expect.poll(confirmationLinks).toHaveLength(3)

  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(confirmationLinks()[1]!)
  await expect(elsewhere.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await open(elsewhere, confirmationLinks()[2]!)
  await expect(elsewhere.getByRole('main')).toContainText(`Once you confirm, you sign in with ${newEmail}`)
  await elsewhere.getByRole('button', { name: 'Confirm address' }).click()
  await expect(elsewhere).toHaveURL(/\/sign-in\?notice=email-changed$/)
  await expect(elsewhere.getByRole('status').first()).toContainText('Email changed')
  await elsewhere.context().close()
  proxy.close()
  await mail.close()
})

async function invite(page: Page, email: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite member' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Email').fill(email)
  await dialog.getByRole('button', { name: 'Create invitation' }).click()
  return await copyLink(page, 'invitation link')
}

test('an invitation creates an account for a new address, with the last link only, and a removed member reads so', async ({
  page,
  context,
  browser,
  start,
  seeded,
}) => {
  const { url } = await start('seeded')
  await signIn(context, url, personOf(seeded.companies[0]!, 'owner'))
  await open(page, `${url}/settings/team`)
  const email = 'new.person@example.com'
  const link = await invite(page, email)
  await expect(page.getByRole('table', { name: 'Pending invitations' })).toContainText(email)
  await expectFit(page)
  await page.getByRole('button', { name: 'Invite member' }).click()
  await page.getByRole('dialog').getByLabel('Email').fill(email)
  await page.getByRole('dialog').getByRole('button', { name: 'Create invitation' }).click()
  await expect(page.getByRole('dialog')).toContainText('The earlier link no longer works.')
  await copyLink(page, 'invitation link')
  await page.getByRole('button', { name: `Resend the invitation to ${email}` }).click()
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
  await untilLive(guest)

  await page.reload()
  await untilLive(page)
  const row = page.getByRole('row', { name: email })
  await row.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Remove from team' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove from team' }).click()
  await expect(row).toHaveCount(0)

  const alert = guest.getByRole('main').getByRole('alert')
  // Wide enough for the menu.
  await guest.setViewportSize({ width: 1280, height: 800 })
  await guest.getByRole('link', { name: 'Codes', exact: true }).click()
  await expect(guest).toHaveURL(/\/sign-in/)
  await expect(alert).toContainText('You are no longer a member of a company')
  await expectFit(guest)
  await open(guest, `${url}/sign-in`)
  await expect(alert).toHaveCount(0)
  await guest.getByLabel('Email').fill(email)
  for (const [typed, text] of [
    ['not the password', 'Incorrect email or password'],
    [password, 'You are no longer a member of a company'],
  ] as const) {
    await guest.getByRole('textbox', { name: 'Password' }).fill(typed)
    await guest.getByRole('button', { name: 'Sign in' }).click()
    await expect(alert).toContainText(text)
  }
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
  await open(page, `${url}/settings/team`)
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

test('a person changes name and address, sees where they are signed in, and ends a session', async ({
  page,
  context,
  browser,
  start,
  seeded,
}) => {
  const { url } = await start('seeded')
  const viewer = personOf(seeded.companies[0]!, 'viewer')
  await signIn(context, url, viewer)
  const elsewhere = await browser.newContext({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })
  await signIn(elsewhere, url, viewer)
  await open(page, `${url}/settings/account`)
  await page.getByLabel('Name').fill('Vera Newname')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByText('Name changed')).toBeVisible()
  await page.getByLabel('New email').fill('vera@example.com')
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(viewer.password)
  await page.getByRole('button', { name: 'Change email' }).click()
  await expect(page.getByText('Email changed')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('vera@example.com')

  const sessions = page.getByRole('table', { name: 'Sessions' })
  await sessions.getByRole('button', { name: 'End Firefox on Linux' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'End session' }).click()
  await expect(page.getByText('The session has ended')).toBeVisible()
  await expect(sessions.getByRole('button')).toHaveCount(0)
  expect((await elsewhere.request.get(`${url}/settings`)).url()).toContain('/sign-in')
  await elsewhere.close()
  await expectFit(page)
})
