import type { Page } from '@playwright/test'
import {
  addFilter,
  filterByDay,
  expect,
  fillSetUp,
  mainText,
  open,
  personOf,
  signIn,
  test,
  titleLine,
} from '../browser'
import { unique, type partnerClient } from '../clients'
import { expectFit } from '../fit'

type Partner = ReturnType<typeof partnerClient>

/** The program of the example data that pays at once, 50.00 USD to the referrer and 25.00 to the person. */
const partnerBonus = '3a62eae282ea4e04bbe27e2dddbb1e5c'

/** A new code, with `count` people who started an identity check with it. */
async function refer(
  partner: Partner,
  count: number,
  {
    code: terms = {},
    person = {},
  }: { code?: Record<string, unknown>; person?: Record<string, unknown> } = {},
) {
  const code = unique('REFER').toUpperCase()
  const owner = unique('owner')
  expect(
    (
      await partner.create({
        userId: owner,
        referralCode: code,
        programId: partnerBonus,
        category: code.toLowerCase(),
        ...terms,
      })
    ).status,
  ).toBe(200)
  const people = Array.from(
    { length: count },
    (_, index) => `${code.toLowerCase()}_${String(index + 1).padStart(2, '0')}`,
  )
  for (const userId of people) await startKyc(partner, { userId, referralCode: code, ...person })
  return { code, owner, people, person: people[0]! }
}

async function startKyc(partner: Partner, person: Record<string, unknown>): Promise<void> {
  const answer = await partner.send('POST', '/v1/kyc/start', { firstName: 'Jo', lastName: 'Doe', ...person })
  expect(answer.status, answer.text).toBe(200)
}

async function decide(partner: Partner, userId: string, decision: string): Promise<void> {
  const answer = await partner.send('POST', '/v1/kyc/decisions', { userId, decision })
  expect(answer.status, answer.text).toBe(200)
}

/** A person held for review, because another check has the same email address. */
async function referTwins(partner: Partner) {
  const email = `${unique('twin')}@example.com`
  const { code, people } = await refer(partner, 2, { person: { email } })
  return { code, person: people[1]! }
}

/** Pays the only bonus of each user, and reverses their referral. */
async function payAndReverse(partner: Partner, ...userIds: string[]): Promise<void> {
  let reversed = ''
  for (const userId of userIds) {
    const { bonuses } = (await partner.send('GET', `/v1/bonuses?userId=${userId}`)).body as {
      bonuses: { id: string; referralId: string }[]
    }
    const { id, referralId } = bonuses[0]!
    expect((await partner.send('POST', `/v1/bonuses/${id}/paid`, {})).status).toBe(200)
    reversed = referralId
  }
  expect((await partner.send('POST', `/v1/referrals/${reversed}/reverse`, {})).status).toBe(200)
}

const usedCount = async (partner: Partner, code: string) =>
  Number((await partner.page({ code })).referralCodes[0]!.usedCount)

const rows = (page: Page) => page.getByRole('table', { name: 'Referrals' }).locator('tbody').getByRole('row')
const peopleShown = (page: Page) => rows(page).locator('th').getByRole('link').allInnerTexts()
const timeline = (page: Page) => page.getByRole('list', { name: 'Timeline' }).getByRole('listitem')
const bonuses = (page: Page) => page.getByRole('table', { name: 'Bonuses' }).locator('tbody').getByRole('row')
const decisions = /^(approve|mark check|reject|send to review|release|reverse|change code|add referral)/i

async function openReferral(page: Page, person: string): Promise<void> {
  await open(page, `/referrals?person=${person}`)
  await rows(page).getByRole('link', { name: person }).click()
  await expect(page.getByRole('heading', { level: 1, name: person })).toBeVisible()
}

/** Clicks a decision, confirms its dialog, and waits for the confirmation. */
async function take(
  page: Page,
  label: string,
  { says, note, done }: { says: RegExp; note?: string; done: RegExp },
): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(says)
  if (note) await dialog.getByRole('textbox').fill(note)
  await dialog.getByRole('button', { name: new RegExp(`^${label}`) }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: /Notifications/ }).getByText(done)).toBeVisible()
}

test.describe('the list', () => {
  test.beforeEach(async ({ context, app }) => await signIn(context, app.url, personOf(app.acme, 'viewer')))

  test('filters are in the URL, survive a reload, and are cleared one by one or all at once', async ({
    page,
    partner,
  }) => {
    const { code, people } = await refer(partner, 3)
    await decide(partner, people[0]!, 'ACCEPT')
    await open(page, '/referrals')
    await addFilter(page, 'Code', code.toLowerCase())
    await expect(page).toHaveURL(new RegExp(`code=${code}`, 'i'))
    await expect.poll(() => peopleShown(page)).toEqual(people.toReversed())
    const total = (name: string) =>
      page.getByRole('table', { name: 'Totals by state' }).getByRole('link', { name })
    await expect(total('pending')).toHaveText(/^2/)
    await expect(total('approved')).toHaveText(/^1/)
    await addFilter(page, 'State', 'Approved')
    await expect.poll(() => peopleShown(page)).toEqual([people[0]])
    await expect(total('approved')).toHaveText(/^1/)
    await expect(total('pending')).toBeHidden()
    await page.reload()
    await expect.poll(() => peopleShown(page)).toEqual([people[0]])
    await expect(page.getByRole('button', { name: 'State Approved' })).toBeVisible()
    await page.getByRole('link', { name: 'Clear filter State' }).click()
    await expect.poll(() => peopleShown(page)).toEqual(people.toReversed())
    await page.getByRole('searchbox', { name: /Referred user/ }).fill(people[2]!)
    await expect.poll(() => peopleShown(page)).toEqual([people[2]])
    await page.getByRole('link', { name: 'Clear all' }).click()
    await expect(page).toHaveURL(/\/referrals$/)
    await expect(page.getByRole('searchbox')).toHaveValue('')
  })

  test('a name or an email address finds the referred user, and is not in the URL', async ({
    page,
    partner,
  }) => {
    const lastName = unique('lovelace')
    const { person } = await refer(partner, 1, { person: { firstName: 'Ada', lastName } })
    await open(page, '/referrals')
    await page.getByRole('button', { name: 'Add filter' }).click()
    const editor = page.getByRole('dialog')
    await editor.getByRole('option', { name: 'Name or email', exact: true }).click()
    await editor.getByRole('button', { name: 'Apply' }).click()
    await expect(editor.getByText('Required.')).toBeVisible()
    await editor.getByLabel(/full name/).fill(`ADA ${lastName.toUpperCase()}`)
    await editor.getByRole('button', { name: 'Apply' }).click()
    await expect(page.getByRole('button', { name: 'Name or email as entered' })).toBeVisible()
    await expect.poll(() => peopleShown(page)).toEqual([person])
    expect(page.url().toLowerCase()).not.toContain(lastName.toLowerCase())
  })

  test('a period includes its last day', async ({ page, partner }) => {
    const { code, person } = await refer(partner, 1)
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
    await open(page, `/referrals?code=${code}&from=${day(-1)}`)
    await filterByDay(page, 'Created until', day(0))
    await expect(page.getByRole('link', { name: 'Clear filter Created until' })).toBeVisible()
    await expect.poll(() => peopleShown(page)).toEqual([person])
    await filterByDay(page, 'Created from', '')
    await expect(page.getByRole('link', { name: 'Clear filter Created from' })).toBeHidden()
    await filterByDay(page, 'Created until', day(-1))
    await expect(page.getByText('No referral matches')).toBeVisible()
    await filterByDay(page, 'Created from', day(0))
    await expect(page.getByText('The period ends before it begins.')).toBeVisible()
    await page.getByRole('link', { name: 'Clear filters' }).click()
    await expect(page).toHaveURL(/\/referrals$/)
  })

  test('a program, a category, a referrer and those held for review can be chosen', async ({
    page,
    partner,
  }) => {
    const { code, person } = await referTwins(partner)
    const referrer = (await partner.page({ code })).referralCodes[0]!.userId
    await open(page, `/referrals?referrer=${referrer}`)
    await expect.poll(() => peopleShown(page)).toHaveLength(2)
    await addFilter(page, 'State', 'Held for review')
    await expect.poll(() => peopleShown(page)).toEqual([person])
    await addFilter(page, 'Category', code.toLowerCase())
    await expect(page.getByRole('link', { name: 'Clear filter Category' })).toBeVisible()
    await addFilter(page, 'Program', 'Partner bonus')
    await expect(page).toHaveURL(new RegExp(`program=${partnerBonus}`))
    await expect.poll(() => peopleShown(page)).toEqual([person])
    await page.getByRole('button', { name: 'Program Partner bonus' }).click()
    await page.getByRole('option', { name: 'Reseller tiers' }).click()
    await expect(page.getByText(/Nothing matches these filters: .*program “Reseller tiers”/)).toBeVisible()
  })

  test('unknown values in the URL are ignored, and the page reports them', async ({ page }) => {
    await open(page, '/referrals?state=lost&from=2026-02-31&program=none&cursor=forged')
    await expect(
      page.getByRole('status').filter({ hasText: 'Ignored: state, program, and created from.' }),
    ).toBeVisible()
    await expect(page.getByText('This is the first page')).toBeVisible()
    await expect.poll(async () => (await peopleShown(page)).length).toBe(25)
  })

  test('pages go forward and back and hold every referral once, also within days', async ({
    page,
    partner,
  }) => {
    const { code, people } = await refer(partner, 28)
    const newestFirst = people.toReversed()
    for (const filter of ['', '&from=2020-01-01']) {
      await open(page, `/referrals?code=${code}${filter}`)
      await expect.poll(() => peopleShown(page)).toEqual(newestFirst.slice(0, 25))
      await page.getByRole('link', { name: 'Next' }).click()
      await expect.poll(() => peopleShown(page)).toEqual(newestFirst.slice(25))
      await page.getByRole('link', { name: 'Previous' }).click()
      await expect.poll(() => peopleShown(page)).toEqual(newestFirst.slice(0, 25))
    }
  })

  test('a click beside the links of a row opens it, and its code leads to the code', async ({
    page,
    partner,
  }) => {
    const { code, person } = await refer(partner, 1)
    await open(page, `/referrals?person=${person}`)
    await rows(page).getByText('Pending').click()
    await expect(page.getByRole('heading', { level: 1, name: person })).toBeVisible()
    await page.goBack()
    await rows(page).getByRole('link', { name: code, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible()
  })
})

test.describe('decisions', () => {
  test.beforeEach(async ({ context, app }) => await signIn(context, app.url, personOf(app.acme, 'admin')))

  test('approving counts one use and books both bonuses, as its dialog explains', async ({
    page,
    partner,
  }) => {
    const { code, owner, person } = await refer(partner, 1)
    await openReferral(page, person)
    await take(page, 'Approve', {
      says: new RegExp(`one use of ${code} and books 50\\.00.USD for ${owner} and 25\\.00.USD for ${person}`),
      done: new RegExp(`${person} is approved`),
    })
    await expect(titleLine(page)).toContainText('Approved')
    await expect(bonuses(page).filter({ hasText: owner })).toContainText(/Payable.*50\.00.USD/s)
    await expect(bonuses(page).filter({ hasText: person })).toContainText(/Payable.*25\.00.USD/s)
    await expect(timeline(page).last()).toContainText(/Approved.*by Admin Example/s)
    expect(await usedCount(partner, code)).toBe(1)
    await expect(page.locator('#referral-state')).toBeFocused()
  })

  test('past the limit, approving warns that the referral is rejected instead, and suggests what to do first', async ({
    page,
    partner,
  }) => {
    const { code, people } = await refer(partner, 2, { code: { maxUses: 1 } })
    await decide(partner, people[0]!, 'ACCEPT')
    await openReferral(page, people[1]!)
    await take(page, 'Mark check as passed', {
      says: /The referral is rejected: no use is counted.*has reached its usage limit.*Raise the limit first/s,
      done: /is rejected: the code had reached its usage limit$/,
    })
    await expect(page.getByRole('main')).toContainText(
      'Rejected: the code had reached its usage limit (LIMIT_REACHED).',
    )
    expect(await usedCount(partner, code)).toBe(1)
  })

  test('a reason for rejecting appears in the timeline, with its author’s name', async ({
    page,
    partner,
  }) => {
    const { code, person } = await refer(partner, 1)
    await openReferral(page, person)
    await take(page, 'Reject', {
      says: /No use is counted and no bonus is booked/,
      note: 'The passport\nhad expired.',
      done: new RegExp(`${person} is rejected`),
    })
    await expect(timeline(page).last()).toContainText(
      /Rejected.*by Admin Example.*“The passport had expired\.”/s,
    )
    await expect(page.getByRole('main')).toContainText(
      'Rejected: the identity check was not passed (KYC_REJECTED).',
    )
    expect(await usedCount(partner, code)).toBe(0)
    // A rejection by mistake is mended.
    await take(page, 'Reopen', { says: /pending again/, done: new RegExp(`${person} is pending again`) })
    await expect(titleLine(page)).toContainText('Pending')
  })

  test('a reason that is too long is rejected with a message, and nothing typed is lost', async ({
    page,
    partner,
  }) => {
    const { person } = await refer(partner, 1)
    await openReferral(page, person)
    await page.getByRole('button', { name: 'Reject' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('x'.repeat(501))
    await dialog.getByRole('button', { name: 'Reject referral' }).click()
    await expect(dialog).toContainText('Must be 1 to 500 characters long.')
    await expect(dialog.getByRole('textbox')).toHaveValue('x'.repeat(501))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Reject' })).toBeFocused()
  })

  test('a referral sent to review shows that state and can still be approved', async ({ page, partner }) => {
    const { person } = await refer(partner, 1)
    await openReferral(page, person)
    await take(page, 'Send to review', {
      says: /on hold/,
      note: 'Second pair of eyes',
      done: /is sent to review/,
    })
    await expect(page.getByRole('main')).toContainText('Pending: the identity check is in review.')
    await expect(timeline(page).last()).toContainText('“Second pair of eyes”')
    await expect(page.getByRole('button', { name: 'Send to review' })).toHaveCount(0)
    await take(page, 'Approve', { says: /one use of/, done: /is approved/ })
  })

  test('a held referral shows the reason, and once released is pending like any other', async ({
    page,
    partner,
  }) => {
    const { person } = await referTwins(partner)
    await openReferral(page, person)
    await expect(page.getByRole('note')).toContainText('Another identity check has the same email address')
    const twins = page.getByRole('table', { name: 'The referred user and possible duplicates' })
    await expect(twins.getByRole('row', { name: /^Email/ })).toContainText('(the same)')
    await expect(twins.getByRole('row', { name: /^Referral/ }).getByRole('link')).toHaveText('Pending')
    await take(page, 'Release', {
      says: /once the identity check has passed/,
      note: 'Two sisters, one mailbox',
      done: /is released/,
    })
    await expect(titleLine(page)).toContainText('Pending')
    await expect(timeline(page).last()).toContainText('“Two sisters, one mailbox”')
    await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible()
  })

  test('a held person who has passed the check is approved by the release', async ({ page, partner }) => {
    const { code, person } = await referTwins(partner)
    await decide(partner, person, 'ACCEPT')
    await openReferral(page, person)
    await take(page, 'Release', {
      says: /this approves the referral immediately/,
      done: /is released and approved/,
    })
    expect(await usedCount(partner, code)).toBe(1)
  })

  test('a held referral that is rejected is the same person’s', async ({ page, partner }) => {
    const { code, person } = await referTwins(partner)
    await openReferral(page, person)
    await take(page, 'Reject', { says: /already exists/, note: 'Same passport', done: /is rejected/ })
    await expect(page.getByRole('main')).toContainText('(SAME_PERSON)')
    await expect(timeline(page).last()).toContainText('“Same passport”')
    expect(await usedCount(partner, code)).toBe(0)
  })

  test('reversing takes back the bonuses and the use, and shows who did it and why', async ({
    page,
    partner,
  }) => {
    const { code, owner, person } = await refer(partner, 1)
    await decide(partner, person, 'ACCEPT')
    await openReferral(page, person)
    await take(page, 'Reverse', {
      says: new RegExp(
        `Takes back 50\\.00.USD from ${owner} and 25\\.00.USD from ${person}.*use of ${code} is released`,
      ),
      note: 'Account closed',
      done: /is reversed/,
    })
    await expect(bonuses(page).filter({ hasText: 'Reversed' })).toHaveCount(2)
    await expect(timeline(page).last()).toContainText(
      /Reversed.*by Admin Example.*Both bonuses were reversed.*“Account closed”/s,
    )
    expect(await usedCount(partner, code)).toBe(0)
  })

  test('reversing warns of a bonus that was paid already', async ({ page, partner }) => {
    const { owner, person } = await refer(partner, 1)
    await decide(partner, person, 'ACCEPT')
    const { bonuses: booked } = (await partner.send('GET', `/v1/bonuses?userId=${owner}`)).body as {
      bonuses: { id: string }[]
    }
    expect(
      (await partner.send('POST', `/v1/bonuses/${booked[0]!.id}/paid`, { reference: 'RUN-7' })).status,
    ).toBe(200)
    await openReferral(page, person)
    await expect(bonuses(page).filter({ hasText: owner })).toContainText(/Paid.*RUN-7/s)
    await expect(timeline(page).last()).toContainText(
      /Partner’s bonus paid.*API key “Example backend”.*RUN-7/s,
    )
    await take(page, 'Reverse', {
      says: new RegExp(`50\\.00.USD to ${owner} was already paid and becomes recoverable`),
      done: /is reversed/,
    })
    await expect(page.getByRole('main')).toContainText('What was already paid is recoverable.')
  })

  test('each recoverable bonus is marked as recovered for itself', async ({ page, partner }) => {
    const { owner, person } = await refer(partner, 1)
    await decide(partner, person, 'ACCEPT')
    await payAndReverse(partner, owner, person)
    await openReferral(page, person)
    const recoverable = bonuses(page).filter({ hasText: 'Recoverable' })
    await expect(recoverable).toHaveCount(2)
    const isWhole = (button: Element) => button.scrollWidth <= button.clientWidth
    expect(await recoverable.getByRole('button').first().evaluate(isWhole)).toBe(true)
    for (const [userId, amount, sentence] of [
      [person, '25\\.00.USD', 'What was already paid is recoverable.'],
      [owner, '50\\.00.USD', 'Its bonuses are no longer owed.'],
    ] as const) {
      await recoverable.filter({ hasText: userId }).getByRole('button').click()
      const dialog = page.getByRole('alertdialog')
      await expect(dialog).toContainText(new RegExp(`Mark ${amount} from ${userId} as recovered`))
      await dialog.getByRole('button', { name: 'Mark as recovered' }).click()
      await expect(dialog).toBeHidden()
      await expect(bonuses(page).filter({ hasText: userId })).toContainText(/was paid.*and recovered/)
      await expect(page.getByRole('main')).toContainText(sentence)
    }
  })

  test('a decision that a colleague made first is reported in the dialog, and the page then shows it', async ({
    page,
    partner,
  }) => {
    const { code, person } = await refer(partner, 1)
    await openReferral(page, person)
    await page.getByRole('button', { name: 'Reject' }).click()
    await decide(partner, person, 'ACCEPT')
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Reject referral' }).click()
    await expect(dialog).toContainText(
      'Nothing was done, because this page is out of date: the referral is now approved',
    )
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('button', { name: 'Reverse' })).toBeVisible()
    expect(await usedCount(partner, code)).toBe(1)
  })
})

test('20 referrals are approved with three clicks, and one past the limit is left as it is', async ({
  page,
  context,
  app,
  partner,
}) => {
  const { code } = await refer(partner, 21, { code: { maxUses: 20 } })
  await signIn(context, app.url, personOf(app.acme, 'owner'))
  await open(page, `/referrals?code=${code}`)
  await page.getByRole('checkbox', { name: 'Select all open referrals on this page' }).check()
  const bar = page.getByRole('group', { name: 'Selection' })
  await expect(bar).toContainText('21 referrals selected')
  await bar.getByRole('button', { name: 'Approve' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('Approves 20 referrals: counts 20 uses and books 1,500.00 USD.')
  await expect(dialog).toContainText('1 stays unchanged: the code has reached its usage limit.')
  expect(await usedCount(partner, code)).toBe(0)
  await dialog.getByRole('button', { name: 'Approve 20 referrals' }).click()
  await expect(dialog).toBeHidden()
  await expect(rows(page).filter({ hasText: 'Approved' })).toHaveCount(20)
  await expect(rows(page).filter({ hasText: 'Pending' })).toHaveCount(1)
  await expect(bar).toBeHidden()
  expect(await usedCount(partner, code)).toBe(20)
})

test('approving on a stale page books nothing, and says what changed', async ({
  page,
  context,
  app,
  partner,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'admin'))
  const { code, person } = await refer(partner, 1)
  const other = await refer(partner, 0)
  await openReferral(page, person)
  const { referrals } = (await partner.send('GET', `/v1/referrals?userId=${person}`)).body as {
    referrals: { id: string }[]
  }
  const changed = await partner.send('PATCH', `/v1/referrals/${referrals[0]!.id}`, {
    referralCode: other.code,
  })
  expect(changed.status, changed.text).toBe(200)
  await page.getByRole('button', { name: 'Approve' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(`one use of ${code}`)
  await dialog.getByRole('button', { name: 'Approve referral' }).click()
  await expect(dialog).toContainText(
    `Nothing was done, because this page is out of date: its code is now ${other.code}.`,
  )
  expect(await usedCount(partner, other.code)).toBe(0)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('link', { name: other.code, exact: true })).toBeVisible()
  await take(page, 'Approve', { says: new RegExp(`one use of ${other.code}`), done: /is approved/ })
  expect([await usedCount(partner, code), await usedCount(partner, other.code)]).toEqual([0, 1])
})

test('a person’s details are shown until they are erased', async ({ page, context, app, partner }) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  const email = `${unique('jo')}@example.com`
  const { person } = await refer(partner, 1, {
    person: { firstName: 'Josephine', email, address: { country: 'DE' } },
  })
  await openReferral(page, person)
  for (const detail of ['Josephine Doe', email, 'Germany'])
    await expect(page.getByRole('main')).toContainText(detail)
  expect((await partner.send('DELETE', `/v1/kyc/${person}`)).status).toBe(200)
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Erased.')
  await expect(page.getByRole('main')).not.toContainText('Josephine')
  await expect(page.getByRole('main')).toContainText('(PERSON_ERASED)')
})

test('a mistyped code is changed, a forgotten one is added, and each mistake names the way out', async ({
  page,
  context,
  app,
  partner,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'admin'))
  const wrong = await refer(partner, 1)
  const right = await refer(partner, 0)
  const disabled = await refer(partner, 0)
  await partner.send('PATCH', `/v1/referral-codes/${disabled.code}`, { status: 'disabled' })
  const dialog = page.getByRole('dialog')
  const submit = async (code: string, label: string) => {
    await dialog.getByRole('textbox', { name: /code/i }).fill(code)
    await dialog.getByRole('button', { name: label }).click()
  }

  await openReferral(page, wrong.person)
  await page.getByRole('button', { name: 'Change code' }).click()
  for (const [code, problem] of [
    ['', 'Required.'],
    ['NO-SUCH-CODE', 'There is no such code. Copy it from the Codes page.'],
    [disabled.code, 'Disabled by your team. Enable it to use it again.'],
  ] as const) {
    await submit(code, 'Change code')
    await expect(dialog).toContainText(problem)
  }
  await submit(` ${right.code.toLowerCase()} `, 'Change code')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Change code' })).toBeFocused()
  await expect(page.getByRole('link', { name: right.code, exact: true })).toBeVisible()
  await expect(timeline(page).first()).toContainText(`Referred with the code ${wrong.code}`)
  await expect(timeline(page).last()).toContainText(`Previous code: ${wrong.code}.`)

  const forgetful = unique('forgetful')
  await startKyc(partner, { userId: forgetful })
  await open(page, '/referrals')
  await page.getByRole('button', { name: 'Add referral' }).click()
  for (const [user, code, problem] of [
    [unique('nobody'), right.code, 'This user has not started an identity check.'],
    [wrong.person, right.code, 'This user is already referred.'],
    [forgetful, disabled.code, 'Disabled by your team.'],
  ] as const) {
    await dialog.getByRole('textbox', { name: 'Referred user’s id' }).fill(user)
    await submit(code, 'Add referral')
    await expect(dialog).toContainText(problem)
  }
  await submit(right.code, 'Add referral')
  await expect(page.getByRole('heading', { level: 1, name: forgetful })).toBeVisible()
  await expect(titleLine(page)).toContainText('Pending')
  for (const user of [wrong.person, forgetful]) await decide(partner, user, 'ACCEPT')
  expect([await usedCount(partner, wrong.code), await usedCount(partner, right.code)]).toEqual([0, 2])
})

for (const role of ['viewer', 'marketer'] as const)
  test(`a ${role} sees referrals and no way to decide, change or add them`, async ({
    page,
    context,
    app,
    partner,
  }) => {
    await signIn(context, app.url, personOf(app.acme, role))
    const approved = await refer(partner, 1)
    await decide(partner, approved.person, 'ACCEPT')
    for (const person of [
      (await refer(partner, 1)).person,
      (await referTwins(partner)).person,
      approved.person,
    ]) {
      await openReferral(page, person)
      await expect(page.getByRole('button', { name: decisions })).toHaveCount(0)
    }
    await expect(page.getByRole('main')).not.toContainText('Ask an owner')
    await payAndReverse(partner, approved.owner)
    await page.reload()
    await expect(page.getByRole('main')).toContainText('Ask an owner or admin to mark what was recovered.')
    await open(page, '/referrals')
    await expect(page.getByRole('main')).toContainText('Ask an owner or admin to add a forgotten code.')
    await expect(page.getByRole('button', { name: decisions })).toHaveCount(0)
  })

test('an unknown referral and another company’s are the same page, answered 404', async ({
  page,
  context,
  app,
  globexPartner,
  tolerated,
}) => {
  tolerated.push(/status of 404/)
  await signIn(context, app.url, personOf(app.acme, 'owner'))
  const { referrals } = (await globexPartner.send('GET', '/v1/referrals?limit=1')).body as {
    referrals: { id: string }[]
  }
  const texts: string[] = []
  for (const id of ['0'.repeat(32), 'nonsense', referrals[0]!.id]) {
    expect((await page.goto(`/referrals/${id}`))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'Referral not found' })).toBeVisible()
    texts.push(await mainText(page))
  }
  expect(new Set(texts).size).toBe(1)
})

test('a code’s page shows its latest referrals and links to all, and disabling shows how many are pending', async ({
  page,
  context,
  app,
  partner,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  const { code, people } = await refer(partner, 7)
  await decide(partner, people[6]!, 'REJECT')
  await open(page, `/codes/${code}`)
  const latest = page.getByRole('table', { name: 'Latest referrals' }).locator('tbody').getByRole('row')
  await expect(latest).toHaveCount(5)
  await expect(latest.first()).toContainText(new RegExp(`${people[6]}.*Rejected`, 's'))
  await page.getByRole('button', { name: 'Disable' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('6 pending referrals continue.')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'All referrals of this code' }).click()
  await expect.poll(() => peopleShown(page)).toEqual(people.toReversed())
})

test('without any referral the list explains its purpose and links to the codes', async ({ page, start }) => {
  const { url, setUpLink } = await start('empty')
  await open(page, await setUpLink())
  await fillSetUp(page, { email: 'ina@initech.example', withExampleData: false })
  await page.getByRole('button', { name: 'Set up Referral Desk' }).click()
  await expect(page).toHaveURL(`${url}/`)
  await open(page, `${url}/referrals`)
  await expect(page.getByRole('main')).toContainText(
    'A referral appears when someone starts an identity check with a code.',
  )
  await expect(page.getByRole('search')).toHaveCount(0)
  await page.getByRole('main').getByRole('link', { name: 'Go to codes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Codes' })).toBeVisible()
})

test.describe('appearance', () => {
  test.beforeEach(async ({ context, app }) => await signIn(context, app.url, personOf(app.acme, 'owner')))

  for (const [name, address] of Object.entries({
    'the list': '/referrals',
    'a list that nothing matches': '/referrals?person=nobody',
  }))
    test(`${name} fits and is accessible`, async ({ page }) => {
      await open(page, address)
      await expectFit(page)
    })

  test('a list with filters and a selection fits and is accessible', async ({ page }) => {
    await open(page, '/referrals?state=pending&code=PARTNER2024&from=2026-01-01')
    await page.getByRole('checkbox', { name: 'Select all open referrals on this page' }).check()
    await expect(page.getByRole('group', { name: 'Selection' })).toBeVisible()
    await expectFit(page)
  })

  for (const [name, person, label] of [
    ['a pending', 'user_waiting_5', 'Reject'],
    ['a held', 'user_twin', 'Release'],
    ['an approved', 'user_partner2024_40', 'Reverse'],
  ] as const)
    test(`${name} referral and its dialog fit and are accessible`, async ({ page }) => {
      await openReferral(page, person)
      await expectFit(page)
      await page.getByRole('button', { name: label }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await expectFit(page)
    })
})
