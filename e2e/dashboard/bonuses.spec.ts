import type { Page, Request } from '@playwright/test'
import { addFilter, expect, open, personOf, signIn, test } from '../browser'
import { gafapayClient, partnerClient, signToken, unique } from '../clients'
import { expectFit, expectUncut } from '../fit'
import type { SeededCompany } from '../server'

/** The program of the example data that pays at once, 50.00 USD to the referrer and 25.00 to the referee. */
const partnerBonus = '3a62eae282ea4e04bbe27e2dddbb1e5c'

interface WireBonus {
  id: string
  state: string
  userId: string
  amount: { value: string; currency: string }
  referralId: string
  reference: string | null
}

/** Acme on a separate server, through its API client. */
async function companyAt(url: string, acme: SeededCompany) {
  const partner = partnerClient(url, acme.apiKey)
  const gafapay = gafapayClient(url, acme.companyId, await signToken(acme.jwtSigningSecret))
  return {
    partner,
    async bonuses(query: Record<string, string>): Promise<WireBonus[]> {
      const found: WireBonus[] = []
      for (let cursor = ''; ;) {
        const answer = await partner.send(
          'GET',
          `/v1/bonuses?${new URLSearchParams({ ...query, limit: '100', ...(cursor && { cursor }) })}`,
        )
        expect(answer.status, answer.text).toBe(200)
        const page = answer.body as { bonuses: WireBonus[]; nextCursor: string | null }
        found.push(...page.bonuses)
        if (page.nextCursor === null) return found
        cursor = page.nextCursor
      }
    },
    /** Books the owner 50.00 USD and each new person 25.00 USD, payable at once. */
    async bookBonuses({ owner, people }: { owner: string; people: string[] }): Promise<void> {
      const referralCode = unique('BONUS')
      expect((await partner.create({ userId: owner, referralCode, programId: partnerBonus })).status).toBe(
        200,
      )
      for (const user of people) {
        const answer = await gafapay.send('POST', '/gafapay/v3/reward_promotion/apply_referral_code', {
          user_id: user,
          user_type: 2,
          referral_code: referralCode,
        })
        expect(answer.status, answer.text).toBe(200)
      }
    },
  }
}

const sumOf = (bonuses: WireBonus[]) =>
  bonuses
    .reduce((sum, { amount }) => sum + Number(amount.value), 0)
    .toLocaleString('en-US', { minimumFractionDigits: 2 })
const states = [
  ['on_hold', 'on hold'],
  ['payable', 'payable'],
  ['paid', 'paid'],
] as const
const rows = (page: Page) => page.getByRole('table', { name: 'Bonuses' }).locator('tbody').getByRole('row')
const figure = (page: Page, currency: string, state: string) =>
  page.getByRole('table', { name: 'Totals by currency' }).getByRole('link', { name: `${currency} ${state}` })
const bar = (page: Page) => page.getByRole('group', { name: 'Selection' })

test('each figure is the sum of the bonuses that it links to, and filters are in the URL', async ({
  page,
  context,
  app,
}) => {
  const { acme, url } = app
  const { bonuses } = await companyAt(url, acme)
  await signIn(context, url, personOf(acme, 'viewer'))
  await open(page, `${url}/bonuses`)
  for (const [state, words] of states)
    await expect(figure(page, 'EUR', words)).toContainText(sumOf(await bonuses({ currency: 'EUR', state })))
  await figure(page, 'EUR', 'on hold').click()
  await expect(page).toHaveURL(/\?state=on_hold&currency=EUR$/)
  await expect(rows(page)).toHaveCount(
    Math.min(25, (await bonuses({ currency: 'EUR', state: 'on_hold' })).length),
  )
  await expect(rows(page).first()).toContainText(/On hold until \w{3} \d/)
  await expect(figure(page, 'EUR', '')).toHaveCount(1)
  await expect(figure(page, 'EUR', 'on hold')).toContainText(
    sumOf(await bonuses({ currency: 'EUR', state: 'on_hold' })),
  )

  await addFilter(page, 'Earned as', 'Referred user')
  await expect(page.getByText('No bonus matches')).toBeVisible()
  await page.getByRole('link', { name: 'Clear filter Earned as' }).click()
  await expect(page).toHaveURL(/\?state=on_hold&currency=EUR$/)
  await page.getByRole('link', { name: 'Clear filter State' }).click()
  await expect(page).toHaveURL(/\?currency=EUR$/)
  const [{ userId }] = (await bonuses({ currency: 'EUR' })) as [WireBonus]
  await addFilter(page, 'Earned by', userId)
  await expect(page).toHaveURL(new RegExp(`person=${userId}`))
  await page.reload()
  await expect(page.getByRole('button', { name: 'Currency EUR' })).toBeVisible()
  await expect(rows(page)).toHaveCount(Math.min(25, (await bonuses({ currency: 'EUR', userId })).length))
  for (const row of await rows(page).all()) await expect(row).toContainText(userId)
  await expect(page.getByText('Totals of the bonuses that match the filters')).toBeVisible()
  for (const [state, words] of states)
    await expect(figure(page, 'EUR', words)).toContainText(
      sumOf(await bonuses({ currency: 'EUR', state, userId })),
    )
  await addFilter(page, 'Earned as', 'Partner')
  for (const [state, words] of states)
    await expect(figure(page, 'EUR', words)).toContainText(
      sumOf(await bonuses({ currency: 'EUR', state, userId, side: 'referrer' })),
    )
})

test('a reversed bonus shows whether it was paid, and links to its referral', async ({
  page,
  context,
  app,
}) => {
  const { partner, bonuses, bookBonuses } = await companyAt(app.url, app.acme)
  const [owner, person] = [unique('owner'), unique('person')]
  await bookBonuses({ owner, people: [person] })
  const [bonus] = await bonuses({ userId: owner })
  expect((await partner.send('POST', `/v1/bonuses/${bonus!.id}/paid`, { reference: 'RUN-80' })).status).toBe(
    200,
  )
  expect((await partner.send('POST', `/v1/referrals/${bonus!.referralId}/reverse`, {})).status).toBe(200)
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await open(page, `/bonuses?person=${person}`)
  await expect(rows(page)).toContainText(['Reversed'])
  await expect(rows(page)).not.toContainText(['Recoverable'])
  const notice = page.getByRole('note').filter({ hasText: 'reversed afterwards' })
  await expect(notice).toBeHidden()
  await open(page, '/bonuses')
  await expect(notice).toBeVisible()
  await open(page, `/bonuses?state=recoverable&person=${owner}`)
  await expect(rows(page)).toContainText(['Recoverable'])
  await expect(notice).toContainText(owner)
  await rows(page).getByRole('link', { name: person }).click()
  await expect(page).toHaveURL(new RegExp(`/referrals/${bonus!.referralId}$`))
})

test('two payable bonuses are marked as paid with a reference: their states change and the totals move', async ({
  page,
  context,
  app,
}) => {
  const { acme, url } = app
  const { partner, bonuses, bookBonuses } = await companyAt(url, acme)
  const person = unique('owner')
  await bookBonuses({ owner: person, people: [unique('reversed')] })
  const [{ id, referralId }] = (await bonuses({ userId: person })) as [WireBonus]
  for (const path of [`/v1/bonuses/${id}/paid`, `/v1/referrals/${referralId}/reverse`])
    expect((await partner.send('POST', path, {})).status).toBe(200)
  await bookBonuses({ owner: person, people: [unique('p'), unique('p'), unique('p')] })
  const payable = () => bonuses({ currency: 'USD', state: 'payable', userId: person })
  const before = sumOf(await payable())
  await signIn(context, url, personOf(acme, 'admin'))
  await open(page, `${url}/bonuses?person=${person}`)
  await expect(figure(page, 'USD', 'payable')).toContainText(before)
  for (const index of [0, 1]) await rows(page).nth(index).getByRole('checkbox').check()
  await expect(bar(page)).toContainText('2 bonuses selected')
  await expect(bar(page)).toContainText('100.00 USD; 50.00 USD recoverable')

  await bar(page).getByRole('button', { name: 'Mark as paid' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mark as paid' })
  await expect(dialog).toContainText(
    'Marks 2 bonuses, 100.00 USD, as paid with this reference. This only records the payment',
  )
  await expect(dialog.getByRole('note')).toContainText(
    `Recoverable from users in this run: 50.00 USD ${person} 50.00 USD`,
  )
  await dialog.getByRole('button', { name: 'Mark as paid' }).click()
  await expect(dialog.getByLabel('Payment reference')).toBeFocused()
  await expect(dialog.getByLabel('Payment reference')).toHaveAccessibleDescription(
    /Enter the reference of this payment/,
  )
  await dialog.getByLabel('Payment reference').fill('RUN-77')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 bonuses are marked as paid')).toBeVisible()
  await expect(dialog).toBeHidden()
  await expect(bar(page)).toBeHidden()
  await expect(rows(page).filter({ hasText: 'ref RUN-77' })).toHaveCount(2)
  await expect(rows(page).filter({ hasText: 'Payable' })).toHaveCount(1)
  await expect(figure(page, 'USD', 'payable')).toContainText(sumOf(await payable()))
  await expect(figure(page, 'USD', 'payable')).not.toContainText(before)
  expect(
    (await bonuses({ userId: person })).map(({ state, reference }) => `${state} ${reference}`).sort(),
  ).toEqual(['paid RUN-77', 'paid RUN-77', 'paid null', 'payable null'])
})

test('only payable bonuses can be selected, on the page and in the whole filter', async ({
  page,
  context,
  app,
}) => {
  const { acme, url } = app
  const { partner, bonuses, bookBonuses } = await companyAt(url, acme)
  const owner = unique('owner')
  await bookBonuses({ owner, people: Array.from({ length: 30 }, () => unique('p')) })
  const newest = (await bonuses({ userId: owner })).at(-1)!
  expect((await partner.send('POST', `/v1/referrals/${newest.referralId}/reverse`, {})).status).toBe(200)
  await signIn(context, url, personOf(acme, 'owner'))
  await open(page, `${url}/bonuses?state=on_hold`)
  await expect(rows(page).first().getByRole('checkbox')).toBeDisabled()
  await expect(rows(page).first().getByRole('checkbox')).toHaveAccessibleName(/not possible, on hold until/)

  await open(page, `${url}/bonuses?person=${owner}`)
  await expect(rows(page).first().getByRole('checkbox')).toHaveAccessibleName(
    /not possible, already reversed/,
  )
  await page.getByRole('checkbox', { name: 'Select all payable bonuses on this page' }).check()
  await expect(rows(page).getByRole('checkbox', { checked: true })).toHaveCount(24)
  await expect(bar(page)).toContainText('24 bonuses selected')
  await bar(page).getByRole('button', { name: 'Select all payable in this filter, up to 1,000' }).click()
  await expect(bar(page)).toContainText('29 bonuses selected')
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(rows(page)).toHaveCount(5)
  await expect(rows(page).getByRole('checkbox', { checked: true })).toHaveCount(5)
  await rows(page).last().getByRole('checkbox').uncheck()
  await expect(bar(page)).toContainText(/28 bonuses selected\s*1,400\.00.USD/)
  await bar(page).getByRole('button', { name: 'Mark as paid' }).click()
  await page.getByRole('dialog').getByLabel('Payment reference').fill('RUN-28')
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as paid' }).click()
  await expect(page.getByText('28 bonuses are marked as paid')).toBeVisible()
  expect((await bonuses({ userId: owner, state: 'paid' })).map(({ reference }) => reference)).toEqual(
    Array.from({ length: 28 }, () => 'RUN-28'),
  )
  expect(await bonuses({ userId: owner, state: 'payable' })).toHaveLength(1)
})

test('a bonus reversed in the meantime prevents the whole run from being marked; the reference stays, and the rest can be paid without it', async ({
  page,
  context,
  app,
}) => {
  const { acme, url } = app
  const { partner, bonuses, bookBonuses } = await companyAt(url, acme)
  const [owner, person] = [unique('owner'), unique('person')]
  await bookBonuses({ owner, people: [person, unique('other')] })
  await signIn(context, url, personOf(acme, 'owner'))
  await open(page, `${url}/bonuses?person=${owner}`)
  await page.getByRole('checkbox', { name: 'Select all payable bonuses on this page' }).check()
  await bar(page).getByRole('button', { name: 'Mark as paid' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Payment reference').fill('RUN-78')
  const [gone] = await bonuses({ userId: person })
  expect((await partner.send('POST', `/v1/referrals/${gone!.referralId}/reverse`, {})).status).toBe(200)

  await dialog.getByRole('button', { name: 'Mark as paid' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Nothing was marked as paid')
  await expect(dialog.getByRole('alert')).toContainText(
    `The bonus of ${owner}, 50.00 USD, was reversed in the meantime.`,
  )
  await expect(dialog.getByLabel('Payment reference')).toHaveValue('RUN-78')
  expect((await bonuses({ userId: owner })).map(({ state }) => state).sort()).toEqual(['payable', 'reversed'])
  await dialog.getByRole('button', { name: 'Leave it out' }).click()
  await expect(dialog).toContainText('Marks 1 bonus, 50.00 USD')
  await dialog.getByRole('button', { name: 'Mark as paid' }).click()
  await expect(page.getByText('1 bonus is marked as paid')).toBeVisible()
  expect((await bonuses({ userId: owner })).map(({ state }) => state).sort()).toEqual(['paid', 'reversed'])
})

test('the export holds the rows of the list, all of them, and no formula for a spreadsheet to run', async ({
  page,
  context,
  app,
  playwright,
}) => {
  const { acme, url } = app
  const { bonuses, bookBonuses } = await companyAt(url, acme)
  await bookBonuses({ owner: '=1+1', people: ['@SUM(A1)'] })
  await signIn(context, url, personOf(acme, 'viewer'))
  await open(page, `${url}/bonuses?state=payable`)
  await addFilter(page, 'Earned by', '=1+1')
  await expect(rows(page)).toHaveCount(1)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^bonuses-payable-\d{4}-\d\d-\d\d\.csv$/)

  const answer = await context.request.get(`${url}/bonuses/export?state=payable`)
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.headers()['content-disposition']).toMatch(
    /^attachment; filename="bonuses-payable-\d{4}-\d\d-\d\d\.csv"$/,
  )
  const text = await answer.text()
  expect(text[0]).toBe('\uFEFF')
  const [header, ...lines] = text
    .slice(1)
    .split('\r\n')
    .map((line) => line.split(','))
  expect(header).toEqual(
    'id,state,side,userId,amount,currency,referralId,programId,bookedAt,payableAt,paidAt,reversedAt,recoverable,recoveredAt,paymentRunId,reference,kind,reason'.split(
      ',',
    ),
  )
  expect(lines.pop()).toEqual([''])
  const asText = /^([=+\-@].*|\d{12,}|0\d+|\d+e\d+)$/i
  const harmless = (text: string) => (asText.test(text) ? `'${text}` : text)
  const expected = (await bonuses({ state: 'payable' }))
    .reverse()
    .map(({ id, userId, amount }) => [harmless(id), harmless(userId), amount.value, amount.currency])
  expect(lines.map(([id, , , user, amount, currency]) => [id, user, amount, currency])).toEqual(expected)
  expect(lines.map(([, , , user]) => user)).toEqual(expect.arrayContaining(["'=1+1", "'@SUM(A1)"]))

  for (const query of ['state=payble', 'foo=1'])
    expect((await context.request.get(`${url}/bonuses/export?${query}`)).status()).toBe(400)
  const stranger = await playwright.request.newContext()
  const refused = await stranger.get(`${url}/bonuses/export`, { maxRedirects: 0 })
  expect(refused.status()).toBe(307)
  expect(refused.headers().location).toContain('/sign-in')
  await stranger.dispose()
})

test('a viewer sees bonuses and cannot pay them, not even by sending what an owner sends', async ({
  page,
  context,
  browser,
  app,
}) => {
  const { acme, url } = app
  const { bonuses, bookBonuses } = await companyAt(url, acme)
  const owner = unique('owner')
  await bookBonuses({ owner, people: [unique('p'), unique('p')] })
  const other = await browser.newContext()
  await signIn(other, url, personOf(acme, 'viewer'))
  const viewed = await other.newPage()
  await open(viewed, `${url}/bonuses?person=${owner}`)
  await expect(rows(viewed)).toHaveCount(2)
  await expect(viewed.getByRole('checkbox')).toHaveCount(0)

  await signIn(context, url, personOf(acme, 'owner'))
  await open(page, `${url}/bonuses?person=${owner}`)
  await rows(page).first().getByRole('checkbox').check()
  await bar(page).getByRole('button', { name: 'Mark as paid' }).click()
  await page.getByRole('dialog').getByLabel('Payment reference').fill('RUN-79')
  const sent = page.waitForRequest(
    (request: Request) => request.method() === 'POST' && (request.postData() ?? '').includes('RUN-79'),
  )
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as paid' }).click()
  const request = await sent
  await expect(page.getByText('1 bonus is marked as paid')).toBeVisible()
  const [paid, unpaid] = (await bonuses({ userId: owner })).sort((a, b) => a.state.localeCompare(b.state))
  expect([paid!.state, unpaid!.state]).toEqual(['paid', 'payable'])

  const { cookie: _, 'content-length': __, ...headers } = await request.allHeaders()
  const data = request.postData()!.replaceAll(paid!.id, unpaid!.id)
  const send = async (from: typeof context) =>
    await (await from.request.post(request.url(), { headers, data })).text()
  expect(await send(other)).toContain('"ok":false')
  expect((await bonuses({ userId: owner, state: 'payable' })).map(({ id }) => id)).toEqual([unpaid!.id])
  // The same request by a person with permission succeeds: the rejection was about the role.
  expect(await send(context)).toContain('"ok":true')
  expect(await bonuses({ userId: owner, state: 'payable' })).toEqual([])
  await other.close()
})

test('the Overview shows pending, held and owed amounts, and links to them', async ({
  page,
  context,
  seeded,
  start,
}) => {
  const acme = seeded.companies[0]!
  const { url } = await start('seeded')
  const { partner, bonuses } = await companyAt(url, acme)
  const { referrals } = (await partner.send('GET', '/v1/referrals?state=pending&limit=100')).body as {
    referrals: unknown[]
  }
  await signIn(context, url, personOf(acme, 'viewer'))
  await open(page, url)
  const owed = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Bonuses owed' }) })
  await expect(owed).toContainText(`${sumOf(await bonuses({ currency: 'EUR', state: 'payable' }))}\u00a0EUR`)
  await expect(owed).toContainText(
    `${sumOf(await bonuses({ currency: 'EUR', state: 'on_hold' }))}\u00a0EUR on hold`,
  )
  const attention = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Needs attention' }) })
  await expect(attention.getByRole('listitem').first()).toContainText('Held for review')
  const pending = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Pending referrals' }) })
  await expect(pending.getByRole('link', { name: /^\d+ held for review$/ })).toHaveAttribute(
    'href',
    '/referrals?state=held',
  )
  await expect(pending.getByRole('link', { name: String(referrals.length), exact: true })).toHaveAttribute(
    'href',
    '/referrals?state=pending',
  )
  await owed.getByRole('link', { name: /on hold/ }).click()
  await expect(page).toHaveURL(/\/bonuses\?state=on_hold&currency=EUR$/)
})

test.describe('in light, dark and at 375 px', () => {
  for (const query of ['currency=EUR', 'state=reversed', 'person=nobody']) {
    test(`the list of ${query} fits and is accessible`, async ({ page, context, app }) => {
      await signIn(context, app.url, personOf(app.acme, 'owner'))
      await open(page, `/bonuses?${query}`)
      await expectFit(page)
    })
  }

  test('a selection fits and is accessible', async ({ page, context, app }) => {
    await signIn(context, app.url, personOf(app.acme, 'owner'))
    await page.setViewportSize({ width: 375, height: 800 })
    await open(page, '/bonuses?state=payable')
    const selectAll = page.getByRole('checkbox', { name: 'Select all payable bonuses on this page' })
    for (const box of [selectAll, rows(page).first().getByRole('checkbox')]) {
      const { width, height } = (await box.locator('..').boundingBox())!
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
    }
    await selectAll.check()
    // So high that the bar floats below the rows: what it covers by chance is too small a target.
    await expectFit(page, { height: 6_000 })
    await open(page, '/bonuses?state=paid')
    await expectUncut(page, ['Earned by', 'Referral', 'Amount', 'State'])
  })

  test('the dialog fits and is accessible', async ({ page, context, app }) => {
    await signIn(context, app.url, personOf(app.acme, 'owner'))
    await open(page, '/bonuses?state=payable')
    await page.getByRole('checkbox', { name: 'Select all payable bonuses on this page' }).check()
    await bar(page).getByRole('button', { name: 'Mark as paid' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as paid' }).click()
    await expect(page.getByRole('dialog').getByText(/Enter the reference of this payment/)).toBeVisible()
    await expectFit(page)
  })

  test('the Overview fits and is accessible', async ({ page, context, app }) => {
    await signIn(context, app.url, personOf(app.acme, 'viewer'))
    await open(page, '/')
    await expect(page.getByRole('heading', { name: 'Bonuses owed' })).toBeVisible()
    await expectFit(page)
  })
})
