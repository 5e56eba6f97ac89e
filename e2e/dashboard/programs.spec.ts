import type { Page } from '@playwright/test'
import { expect, open, personOf, signIn, test } from '../browser'
import { unique, type partnerClient } from '../clients'
import { expectFit } from '../fit'

type Partner = ReturnType<typeof partnerClient>

/** A new program; `given` overrides fields of the request. */
async function createProgram(
  partner: Partner,
  given: Record<string, unknown> = {},
): Promise<{ id: string; name: string }> {
  const name = unique('Program')
  const answer = await partner.send('POST', '/v1/programs', {
    name,
    currency: 'USD',
    referrerBonus: { rule: 'fixed', amount: { value: '50.00' } },
    ...given,
  })
  expect(answer.status, answer.text).toBe(200)
  return { id: (answer.body as { id: string }).id, name }
}

async function createCode(partner: Partner, programId: string): Promise<string> {
  const referralCode = unique('PROG').toUpperCase()
  await partner.create({ userId: 'isv_user_77', referralCode, programId })
  return referralCode
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' })
const bonus = (page: Page, whom: 'partner' | 'referred user') =>
  page.getByRole('group', { name: `Bonus for the ${whom}` })

async function choose(page: Page, select: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: select }).click()
  await page.getByRole('option', { name: option }).click()
}

test.describe('a marketer', () => {
  test.beforeEach(async ({ context, app }) => await signIn(context, app.url, personOf(app.acme, 'marketer')))

  test('creates a program and sees its cost in the preview while typing', async ({ page }) => {
    const name = unique('Summer')
    await open(page, '/programs')
    await page.getByRole('link', { name: 'Create program' }).click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    await expect(preview(page)).toContainText('Enter the partner bonus')
    await bonus(page, 'partner').getByLabel('Amount').fill('50.00')
    await expect(preview(page)).toContainText('Each approved referral costs 50.00 USD.')
    await expect(preview(page)).toContainText('No upper limit')
    await choose(page, 'Bonus for the referred user', 'Fixed')
    await bonus(page, 'referred user').getByLabel('Amount').fill('25')
    await page.getByLabel(/^Referral limit(?! per code)/).fill('50')
    await page.getByLabel('Hold period').fill('14')
    await expect(preview(page)).toContainText('Each approved referral costs 75.00 USD.')
    await expect(preview(page)).toContainText('At most 3,750.00 USD: 50 referrals of 75.00 USD.')
    await expect(preview(page)).toContainText('14 days after the referral is approved.')
    await page.getByRole('button', { name: 'Create program' }).click()

    await expect(heading(page, name)).toBeVisible()
    await expect(page.getByText(`${name} is created`)).toBeVisible()
    await expect(page.getByRole('main')).toContainText('25.00 USD for each referral')
    await open(page, '/programs?state=active')
    await page.getByRole('row', { name }).click()
    await expect(heading(page, name)).toBeVisible()
  })

  test('sees errors at their fields, and keeps all typed values', async ({ page }) => {
    await open(page, '/programs/new')
    await bonus(page, 'partner').getByLabel('Amount').fill('fifty')
    await page.getByLabel('Budget').fill('10,00')
    await page.getByLabel('Start').fill('2027-02-01T09:00')
    await page.getByLabel('End').fill('2027-01-01T09:00')
    await page.getByRole('button', { name: 'Create program' }).click()
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
    await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(/Enter a name/)
    await expect(bonus(page, 'partner').getByLabel('Amount')).toHaveAccessibleDescription(
      /Enter an amount such as 50\.00/,
    )
    await expect(page.getByLabel('Budget')).toHaveAccessibleDescription(/Enter an amount such as 50\.00/)
    await expect(page.getByLabel('End')).toHaveAccessibleDescription(/after the start/)
    await expect(bonus(page, 'partner').getByLabel('Amount')).toHaveValue('fifty')
    await bonus(page, 'partner').getByLabel('Amount').fill('50')
    await expect(bonus(page, 'partner').getByLabel('Amount')).not.toHaveAccessibleDescription(
      /Enter an amount/,
    )
  })

  test('builds tiers, and sees which tier is not above the one before', async ({ page, partner }) => {
    const name = unique('Tiers')
    await open(page, '/programs/new')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await choose(page, 'Currency', /JPY/)
    await choose(page, 'Bonus for the partner', 'Tiered')
    const tiers = bonus(page, 'partner')
    await tiers.getByLabel('Amount, tier 1').fill('1000')
    await tiers.getByLabel('From referral, tier 2').fill('10')
    await tiers.getByLabel('Amount, tier 2').fill('3000.5')
    await tiers.getByRole('button', { name: 'Add tier' }).click()
    await tiers.getByLabel('From referral, tier 3').fill('10')
    await tiers.getByLabel('Amount, tier 3').fill('9000')
    await page.getByRole('button', { name: 'Create program' }).click()
    await expect(tiers.getByLabel('Amount, tier 2')).toHaveAccessibleDescription(
      /Enter an amount such as 5000\./,
    )
    await expect(tiers.getByLabel('From referral, tier 3')).toHaveAccessibleDescription(/above 10/)
    await tiers.getByLabel('Amount, tier 2').fill('3000')
    await tiers.getByRole('button', { name: 'Remove tier 3' }).click()
    await expect(preview(page)).toContainText('Each approved referral costs between 1,000 JPY and 3,000 JPY.')
    await page.getByRole('button', { name: 'Create program' }).click()
    await expect(heading(page, name)).toBeVisible()
    const id = new URL(page.url()).pathname.split('/').at(-1)!
    expect((await partner.send('GET', `/v1/programs/${id}`)).body).toMatchObject({
      name,
      referrerBonus: {
        rule: 'tiered',
        tiers: [
          { from: 1, amount: { value: '1000', currency: 'JPY' } },
          { from: 10, amount: { value: '3000', currency: 'JPY' } },
        ],
      },
    })
  })

  test('changes only what was edited, and cannot go below what is spent', async ({ page, partner }) => {
    const { id, name } = await createProgram(partner, {
      startsAt: '2026-01-31T09:00:30.500Z',
      budget: { value: '500.00' },
    })
    await open(page, `/programs/${id}`)
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Name', { exact: true }).fill(`${name} two`)
    await page.getByLabel('Budget').fill('')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(heading(page, `${name} two`)).toBeVisible()
    expect((await partner.send('GET', `/v1/programs/${id}`)).body).toMatchObject({
      name: `${name} two`,
      budget: null,
      startsAt: '2026-01-31T09:00:30.500Z',
    })

    await open(page, '/programs')
    await page.getByRole('link', { name: 'Reseller tiers' }).click()
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Budget').fill('1.00')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByLabel('Budget')).toHaveAccessibleDescription(/already spent/)
    await expect(page.getByLabel('Budget')).toBeFocused()
  })

  test('pauses, resumes and ends a program, sees the effect first, and its code follows', async ({
    page,
    partner,
  }) => {
    const { id, name } = await createProgram(partner)
    const code = await createCode(partner, id)
    const userId = unique('new-user')
    const started = await partner.send('POST', '/v1/kyc/start', {
      userId,
      firstName: 'Jo',
      lastName: 'Doe',
      email: `${userId}@example.com`,
      address: { country: 'US' },
      referralCode: code,
    })
    expect(started.status, started.text).toBe(200)
    const isValid = async () => ((await partner.validate(code)).body as { isValid: boolean }).isValid

    await open(page, `/programs/${id}`)
    await expect(page.getByRole('main')).toContainText('Accepts new referrals.')
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    expect(await isValid()).toBe(false)
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    expect(await isValid()).toBe(true)

    await page.getByRole('button', { name: 'End' }).click()
    const dialog = page.getByRole('alertdialog', { name: `End “${name}”?` })
    await expect(dialog).toContainText('Ending stops new referrals. 1 pending referral continues.')
    await dialog.getByRole('button', { name: 'End program' }).click()
    await expect(page.getByText(`${name} is ended`)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Reopen' })).toBeFocused()
    await expect(page.getByRole('button', { name: 'End', exact: true })).toHaveCount(0)
    expect(await isValid()).toBe(false)
  })

  test('sees which codes use a program, all of them in the list of codes, and the way back from a code', async ({
    page,
    partner,
  }) => {
    const { id, name } = await createProgram(partner)
    const [first, second] = [await createCode(partner, id), await createCode(partner, id)]
    await open(page, `/programs/${id}`)
    const codes = page.getByRole('table', { name: 'Codes of this program' })
    await expect(codes.getByRole('link', { name: first })).toBeVisible()
    await page.getByRole('link', { name: 'All codes of this program' }).click()
    await expect(page).toHaveURL(new RegExp(`/codes\\?program=${id}$`))
    await expect(page.getByRole('table', { name: 'Referral codes' }).getByRole('row')).toHaveCount(3)
    await page.getByRole('link', { name: second }).click()
    await page.getByRole('main').getByRole('link', { name }).click()
    await expect(heading(page, name)).toBeVisible()
    await open(page, `/codes?program=${id}`)
    await page.getByRole('link', { name: 'Clear filter Program' }).click()
    await expect(page).toHaveURL(/\/codes$/)
  })

  test('can choose only running programs for a code, and sees their bonus and why others are unavailable', async ({
    page,
    partner,
  }) => {
    const running = await createProgram(partner)
    const draft = await createProgram(partner, { status: 'draft' })
    const over = await createProgram(partner, { endsAt: '2026-01-01T00:00:00Z' })
    await open(page, '/codes?create=1')
    const dialog = page.getByRole('dialog', { name: 'Create code' })
    await dialog.getByRole('combobox', { name: /^Program/ }).click()
    await expect(page.getByRole('option', { name: draft.name })).toBeDisabled()
    await expect(page.getByRole('option', { name: draft.name })).toContainText('Draft')
    await expect(page.getByRole('option', { name: over.name })).toBeDisabled()
    await expect(page.getByRole('option', { name: over.name })).toContainText('Expired')
    await expect(page.getByRole('option', { name: running.name })).toContainText(
      '50.00 USD for each referral',
    )
    await page.getByRole('option', { name: running.name }).click()
    await expect(dialog.getByText('The partner earns 50.00 USD for each referral.')).toBeVisible()
  })
})

test('a program that does not exist and one of another company are the same 404', async ({
  page,
  context,
  app,
  globexPartner,
  tolerated,
}) => {
  tolerated.push(/status of 404/)
  await signIn(context, app.url, personOf(app.acme, 'owner'))
  const foreign = await createProgram(globexPartner)
  const texts: string[] = []
  for (const path of [
    `/programs/${foreign.id}`,
    `/programs/${foreign.id}/edit`,
    `/programs/${'a'.repeat(32)}`,
    '/programs/no-id',
  ]) {
    expect((await page.goto(path))?.status()).toBe(404)
    await expect(heading(page, 'Program not found')).toBeVisible()
    texts.push(await page.getByRole('main').innerText())
  }
  expect(new Set(texts).size).toBe(1)
})

test('a viewer reads programs and has no controls to change one; the same request as a marketer’s is rejected', async ({
  page,
  context,
  browser,
  app,
  partner,
}) => {
  const { id, name } = await createProgram(partner)
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  await open(page, `/programs/${id}`)
  const sent = page.waitForRequest(
    (request) =>
      request.method() === 'POST' &&
      'next-action' in request.headers() &&
      (request.postData() ?? '').includes(id),
  )
  await page.getByRole('button', { name: 'Pause' }).click()
  const request = await sent
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await partner.send('PATCH', `/v1/programs/${id}`, { status: 'active' })

  const other = await browser.newContext()
  await signIn(other, app.url, personOf(app.acme, 'viewer'))
  const { cookie: _, 'content-length': __, ...headers } = await request.allHeaders()
  const given = Object.fromEntries(Object.entries(headers).filter(([header]) => !header.startsWith(':')))
  const answer = await other.request.post(request.url(), { headers: given, data: request.postData()! })
  expect(await answer.text()).toContain('"ok":false')
  expect((await partner.send('GET', `/v1/programs/${id}`)).body).toMatchObject({ status: 'active' })

  const viewer = await other.newPage()
  for (const [path, title] of [
    ['/programs', 'Programs'],
    [`/programs/${id}`, name],
    ['/programs/new', 'Create program'],
    [`/programs/${id}/edit`, `Edit ${name}`],
  ] as const) {
    await viewer.goto(app.url + path)
    await expect(heading(viewer, title)).toBeVisible()
    await expect(
      viewer.getByRole('main').getByRole('button', { name: /create|save|pause|resume|^end/i }),
    ).toHaveCount(0)
    await expect(viewer.getByRole('main').getByRole('link', { name: /^(create|edit)/i })).toHaveCount(0)
  }
  await other.close()
})

test.describe('fits a phone and is accessible in light and dark:', () => {
  test.beforeEach(async ({ context, app }) => await signIn(context, app.url, personOf(app.acme, 'owner')))

  test('the list', async ({ page }) => {
    await open(page, '/programs')
    await expect(page.getByRole('table')).toBeVisible()
    await expectFit(page)
    await open(page, '/programs?state=over')
    await expectFit(page)
  })

  test('a program, and ending it', async ({ page, partner }) => {
    const { id } = await createProgram(partner, {
      maxReferrals: 5,
      budget: { value: '123456789.00' },
      startsAt: '2026-01-01T00:00:00Z',
      endsAt: '2036-01-01T00:00:00Z',
    })
    await createCode(partner, id)
    await open(page, `/programs/${id}`)
    await expect(page.getByRole('table')).toBeVisible()
    await expectFit(page)
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await expectFit(page)
  })

  test('the form, with its errors', async ({ page }) => {
    await open(page, '/programs/new')
    await choose(page, 'Bonus for the partner', 'Tiered')
    await choose(page, 'Bonus for the referred user', 'First referrals only')
    await page.getByRole('button', { name: 'Create program' }).click()
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
    await expectFit(page)
  })
})
