import type { Page } from '@playwright/test'
import { expect, open, personOf, signIn, test as base, titleLine } from '../browser'
import { partnerClient, unique } from '../clients'
import { expectFit, expectUncut } from '../fit'
import { answer, startReceiver, verified, type Receiver } from '../receiver'

interface Hooked {
  url: string
  receiver: Receiver
  partner: ReturnType<typeof partnerClient>
  /** Adds an endpoint through the API. */
  add: (more?: object) => Promise<{ id: string; secret: string; path: string }>
}

/** A server that may call a receiver of this test, with an admin signed in. */
const test = base.extend<{ hooked: Hooked }>({
  hooked: async ({ start, seeded, context }, use) => {
    const receiver = await startReceiver()
    const acme = seeded.companies[0]!
    const { url } = await start('seeded', { WEBHOOK_ALLOW_HOSTS: receiver.host })
    await signIn(context, url, personOf(acme, 'admin'))
    const partner = partnerClient(url, acme.apiKey)
    const add = async (more: object = {}) => {
      const { status, text, body } = await partner.send('POST', '/v1/webhook-endpoints', {
        url: receiver.url,
        ...more,
      })
      expect(status, text).toBe(200)
      const { id, secret } = body as { id: string; secret: string }
      return { id, secret, path: `${url}/webhooks/${id}` }
    }
    await use({ url, receiver, partner, add })
    receiver.close()
  },
})

// Each test has a server of its own. As the last file, they would keep one browser busy while the other is idle.
test.describe.configure({ mode: 'parallel' })

const addDialog = (page: Page) => page.getByRole('dialog', { name: 'Add endpoint' })
const attempts = (page: Page) => page.getByRole('list', { name: 'Attempts' }).getByRole('listitem')
const choose = async (page: Page, action: string) => {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: action }).click()
}
const sendTest = async (page: Page) => {
  await page.getByRole('button', { name: 'Send test' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /webhook\.test/ })).toBeVisible()
}
const expectState = (page: Page, state: string) => expect(titleLine(page)).toContainText(state)

test('an added endpoint shows its secret once; a test arrives signed with it, and its page shows the attempt without a reload', async ({
  page,
  hooked: { url, receiver },
}) => {
  await open(page, `${url}/webhooks`)
  await expect(page.getByText('No webhook endpoints yet')).toBeVisible()
  await page.keyboard.press('c')
  await addDialog(page).getByLabel('URL').fill(` ${receiver.url} `)
  await addDialog(page).getByLabel('Description').fill('Data warehouse')
  await addDialog(page).getByRole('button', { name: 'Add endpoint' }).click()
  const shown = page.getByRole('dialog', { name: 'Copy the signing secret now' })
  const secret = await shown.getByRole('group', { name: 'signing secret' }).locator('code').innerText()
  await page.keyboard.press('Escape')
  await shown.getByRole('button', { name: 'Done' }).click()
  await page.reload()
  expect((await page.content()).includes(secret)).toBe(false)
  const row = page.getByRole('row', { name: receiver.url })
  await expect(row).toContainText('all events')
  await expect(row).toContainText('None yet')
  await row.getByText('Data warehouse').first().click()

  await sendTest(page)
  await expectState(page, 'Delivered')
  expect(receiver.received).toHaveLength(1)
  expect(verified(secret, receiver.received[0]!)).toMatchObject({ type: 'webhook.test', data: {} })
  await expect(attempts(page)).toHaveCount(1)
  await expect(attempts(page)).toContainText('Answered 200.')
  await expect(page.getByRole('group', { name: 'Request headers' })).toContainText(
    `webhook-id: ${receiver.received[0]!.id}`,
  )
  await expect(page.getByRole('group', { name: /^Body/ })).toContainText('"type": "webhook.test"')
  await page.getByRole('link', { name: 'Webhooks' }).first().click()
  await expect(page.getByRole('row', { name: receiver.url })).toContainText('1 of 1 delivered')
})

test('a failed attempt shows the response as text; resent after the receiver recovers, the endpoint is healthy', async ({
  page,
  hooked: { receiver, add },
}) => {
  receiver.behave(
    (response) => void response.writeHead(503, { 'x-why': 'maintenance' }).end('<h1 id="theirs">Down</h1>'),
  )
  const { path } = await add()
  await open(page, path)
  await sendTest(page)
  await expect(attempts(page).first()).toContainText('Answered 503 instead of 2xx.')
  await expectState(page, 'Pending')
  await expect(page.getByRole('group', { name: 'Response headers' }).first()).toContainText(
    'x-why: maintenance',
  )
  await expect(page.getByRole('group', { name: 'Response body' }).first()).toHaveText(
    '<h1 id="theirs">Down</h1>',
  )
  await expect(page.locator('#theirs')).toHaveCount(0)
  await page.getByRole('link', { name: 'Endpoint', exact: true }).click()
  await expect(page.getByRole('note')).toContainText('Every attempt fails')
  await page.getByRole('link', { name: 'webhook.test' }).click()

  receiver.behave(answer(204))
  await page.getByRole('button', { name: 'Send now' }).click()
  await expectState(page, 'Delivered')
  await expect(attempts(page).first()).toContainText('Answered 204.')
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1)
  const before = receiver.received.length
  await page.getByRole('button', { name: 'Resend' }).click()
  await expect.poll(() => receiver.received.length).toBe(before + 1)
  await expect(attempts(page)).toHaveCount(before + 1)
  await open(page, path)
  await expect(titleLine(page)).toContainText('Enabled')
})

test('an endpoint that answers 410 is disabled with the reason; once it is enabled, all failed deliveries are sent again, or all events', async ({
  page,
  hooked: { url, receiver, partner, add },
}) => {
  receiver.behave(answer(410))
  const { path } = await add({ events: ['referral_code.created'] })
  await partner.create({ userId: 'u', referralCode: unique('GONE') })
  await expect.poll(() => receiver.received.length).toBe(1)
  await open(page, path)
  await expect(page.getByRole('note').filter({ hasText: 'Disabled by Referral Desk' })).toContainText(
    /It answered 410 Gone\..*Events in the meantime are kept for 30 days/s,
  )
  const kept = unique('KEPT')
  await partner.create({ userId: 'u', referralCode: kept })
  await page.getByRole('link', { name: 'Failed', exact: true }).click()
  await expect(page.getByRole('row', { name: 'referral_code.created' })).toContainText('Failed')

  receiver.behave(answer(200))
  await page.getByRole('button', { name: 'Enable' }).click()
  await expect(page.getByRole('button', { name: 'Send test' })).toBeVisible()
  await expect.poll(() => receiver.received.at(-1)!.body).toContain(kept)
  await page.getByRole('button', { name: 'Resend failed' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resend all failed deliveries' })
  await dialog.getByLabel('Queued since').fill('')
  await dialog.getByRole('button', { name: 'Resend failed' }).click()
  await expect(dialog).toContainText('Choose a day and a time.')
  await dialog.getByLabel('Queued since').fill('2020-01-01T00:00')
  await dialog.getByRole('button', { name: 'Resend failed' }).click()
  await expect(page.getByText('1 delivery is queued again')).toBeVisible()
  await expect.poll(() => receiver.received.length).toBe(3)
  expect(receiver.received[2]!.id).toBe(receiver.received[0]!.id)
  await page.getByRole('link', { name: 'Delivered', exact: true }).click()
  await expect(page.getByRole('row', { name: 'referral_code.created' })).toContainText([
    'Delivered',
    'Delivered',
  ])

  await page.getByRole('button', { name: 'Replay' }).click()
  const replay = page.getByRole('dialog', { name: 'Replay events' })
  await replay.getByLabel('Events since').fill('2020-01-01T00:00')
  await replay.getByRole('button', { name: 'Replay' }).click()
  await expect(replay).toBeHidden()
  await expect.poll(() => receiver.received.filter(({ body }) => body.includes(kept)).length).toBe(2)

  await open(page, `${url}/events?type=referral_code.created`)
  const event = page.getByRole('row', { name: kept })
  await expectFit(page)
  await event.getByRole('link', { name: 'referral_code.created' }).click()
  await expect(page.getByRole('group', { name: 'Data' })).toContainText(`"referralCode": "${kept}"`)
  await expectFit(page)
})

test('a rotated secret is shown once, and the old one also signs', async ({
  page,
  hooked: { receiver, add },
}) => {
  const { path, secret: before } = await add()
  await open(page, path)
  await choose(page, 'Rotate secret')
  await page
    .getByRole('dialog', { name: 'Rotate the signing secret?' })
    .getByRole('button', { name: 'Rotate secret' })
    .click()
  const shown = page.getByRole('dialog', { name: 'Copy the new signing secret now' })
  const secret = await shown.getByRole('group', { name: 'signing secret' }).locator('code').innerText()
  expect(secret).not.toBe(before)
  await shown.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'More actions' })).toBeFocused()
  await expect(page.getByText('The old secret also signs')).toBeVisible()
  await sendTest(page)
  await expectState(page, 'Delivered')
  verified(secret, receiver.received[0]!)
  verified(before, receiver.received[0]!)
})

test('changed events apply from the next one on; a disabled endpoint is sent nothing; a deleted one is gone with its deliveries', async ({
  page,
  hooked: { url, receiver, partner, add },
}) => {
  const { path } = await add()
  await open(page, path)
  await page.getByRole('button', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit endpoint' })
  await dialog.getByLabel('All events').uncheck()
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(dialog).toContainText('Choose at least one event')
  await dialog.getByRole('group', { name: 'Referral codes' }).getByLabel('A code is changed').check()
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('The endpoint is saved')).toBeVisible()
  const [code, other] = [unique('HOOK'), unique('HOOK')]
  await partner.create({ userId: 'u', referralCode: code })
  await partner.change(code, { description: 'changed' })
  await expect
    .poll(() => receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type))
    .toEqual(['referral_code.updated'])

  await choose(page, 'Disable')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable endpoint' }).click()
  await expect(page.getByRole('note')).toContainText('Disabled by your team')
  await partner.change(code, { description: 'unheard' })
  await page.getByRole('button', { name: 'Enable' }).click()
  await expect(page.getByRole('button', { name: 'Send test' })).toBeVisible()
  await partner.create({ userId: 'u', referralCode: other })
  await partner.change(other, { description: 'heard' })
  await expect.poll(() => receiver.received.length).toBe(2)
  expect(receiver.received[1]!.body).toContain(other)

  await choose(page, 'Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete endpoint' }).click()
  await expect(page).toHaveURL(`${url}/webhooks`)
  await expect(page.getByText('No webhook endpoints yet')).toBeVisible()
})

test('an address that is not public is rejected at its field, and typed values are kept', async ({
  page,
  hooked: { url },
}) => {
  await open(page, `${url}/webhooks`)
  await page.getByRole('button', { name: 'Add endpoint' }).click()
  const address = addDialog(page).getByLabel('URL')
  for (const [typed, words] of [
    ['example.com', 'Must be an address such as'],
    ['https://10.0.0.8/hooks', 'is not public'],
    ['http://example.com/', 'must begin with https'],
  ] as const) {
    await address.fill(typed)
    await addDialog(page).getByRole('button', { name: 'Add endpoint' }).click()
    await expect(addDialog(page)).toContainText(words)
    await expect(address).toHaveAttribute('aria-invalid', 'true')
    await expect(address).toBeFocused()
    await expect(address).toHaveValue(typed)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByText('No webhook endpoints yet')).toBeVisible()
})

test('the endpoint of KYC status changes has a label, and its URL is not changed here', async ({
  page,
  hooked: { url, receiver, partner },
}) => {
  expect((await partner.send('POST', '/v1/kyc/webhook', { webhookUrl: receiver.url })).status).toBe(200)
  await open(page, `${url}/webhooks`)
  await page.getByRole('row', { name: 'KYC webhook' }).getByRole('link').click()
  await expect(titleLine(page)).toContainText('KYC webhook')
  await page.getByRole('button', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit endpoint' })
  await expect(dialog.getByRole('textbox')).toHaveCount(1)
  await dialog.getByLabel('Description').fill('Case desk')
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Case desk', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'POST /v1/kyc/webhook' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible()
})

test('viewers, marketers and other companies see neither endpoints nor deliveries', async ({
  page,
  context,
  seeded,
  tolerated,
  hooked: { url, receiver, add },
}) => {
  tolerated.push(/status of 404/)
  const { id } = await add()
  const [acme, globex] = seeded.companies
  for (const role of ['viewer', 'marketer'] as const) {
    await context.clearCookies()
    await signIn(context, url, personOf(acme!, role))
    for (const path of ['/webhooks', `/webhooks/${id}`, `/webhooks/${id}/deliveries/${id}`]) {
      await open(page, url + path)
      await expect(page.getByText('Your role cannot view webhooks')).toBeVisible()
      expect(await page.content()).not.toContain(receiver.host)
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
    }
  }
  await context.clearCookies()
  await signIn(context, url, personOf(globex!, 'owner'))
  expect((await page.goto(`${url}/webhooks/${id}`))!.status()).toBe(404)
  expect(await page.content()).not.toContain(receiver.host)
})

base.describe('appearance', () => {
  test('the list, an endpoint and a delivery fit and are accessible', async ({
    page,
    tolerated,
    hooked: { url, receiver, partner, add },
  }) => {
    base.slow()
    tolerated.push(/status of 404/)
    const healthy = await add({ description: 'Data warehouse' })
    await partner.create({ userId: 'u', referralCode: unique('HOOK') })
    await expect.poll(() => receiver.received.length).toBe(1)
    receiver.behave(answer(410))
    await add({
      url: `${receiver.url}/${'long-'.repeat(20)}`,
      events: ['bonus.paid', 'bonus.reversed', 'referral_code.created'],
    })
    await partner.create({ userId: 'u', referralCode: unique('HOOK') })
    await expect.poll(() => receiver.received.length).toBe(3)
    await open(page, `${url}/webhooks`)
    await expectFit(page)
    await expectUncut(page, ['Recent deliveries', 'Added'])
    await page.getByRole('row', { name: 'long-' }).getByRole('link').click()
    await expect(page.getByRole('note')).toBeVisible()
    await expectFit(page)
    await expectUncut(page, ['Event', 'State', 'Next try', 'Queued'])
    await page.getByRole('link', { name: 'referral_code.created' }).click()
    await expect(attempts(page)).toHaveCount(1)
    await expectFit(page)
    await open(page, `${healthy.path}?state=pending`)
    await expectFit(page)
    await open(page, `${url}/webhooks/nothing`)
    await expectFit(page)
  })

  test('the dialogs fit and are accessible', async ({ page, hooked: { url, add } }) => {
    base.slow()
    const { path } = await add()
    await open(page, `${url}/webhooks`)
    await page.getByRole('button', { name: 'Add endpoint' }).click()
    await addDialog(page).getByLabel('All events').uncheck()
    await addDialog(page).getByRole('button', { name: 'Add endpoint' }).click()
    await expect(addDialog(page)).toContainText('Choose at least one event')
    await expectFit(page)
    await open(page, path)
    await choose(page, 'Rotate secret')
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate secret' }).click()
    await expect(page.getByRole('group', { name: 'signing secret' })).toBeVisible()
    await expectFit(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
    await sendTest(page)
    await open(page, path)
    await page.getByRole('button', { name: 'Resend failed' }).click()
    await expectFit(page)
  })
})
