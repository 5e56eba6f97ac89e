import { expect, open, personOf, signIn, test } from '../browser'
import { gafapayClient, partnerClient, signToken, unique } from '../clients'
import { expectFit } from '../fit'

/** The program of the example data that pays at once, 50.00 USD to the partner. */
const partnerBonus = '3a62eae282ea4e04bbe27e2dddbb1e5c'

test('the run of one partner is drafted, paid, exported and voided', async ({ page, context, app }) => {
  const { acme, url } = app
  const partner = partnerClient(url, acme.apiKey)
  const gafapay = gafapayClient(url, acme.companyId, await signToken(acme.jwtSigningSecret))
  const [owner, referralCode, reference] = [unique('owner'), unique('RUN'), unique('REF')]
  await partner.create({ userId: owner, referralCode, programId: partnerBonus })
  for (const user of [unique('p'), unique('p')])
    await gafapay.send('POST', '/gafapay/v3/reward_promotion/apply_referral_code', {
      user_id: user,
      user_type: 2,
      referral_code: referralCode,
    })

  await signIn(context, url, personOf(acme, 'admin'))
  await open(page, '/payment-runs')
  await page.getByRole('button', { name: 'New payment run' }).click()
  const draft = page.getByRole('dialog', { name: 'New payment run' })
  await draft.getByLabel('Currency').click()
  await page.getByRole('option', { name: 'USD' }).click()
  await draft.getByLabel('Partners').fill(owner)
  await draft.getByRole('button', { name: 'Create draft' }).click()
  await expect(page.getByRole('heading', { name: 'Payment run, 100.00 USD' })).toBeVisible()
  await expect(page.getByRole('row', { name: owner })).toContainText('100.00 USD')

  await page.getByRole('button', { name: 'Mark as paid' }).click()
  const payment = page.getByRole('dialog', { name: 'Mark 100.00 USD as paid' })
  await payment.getByLabel('Payment reference').fill(reference)
  await payment.getByLabel('Paid on').fill('1999-12-31')
  await payment.getByRole('button', { name: 'Mark as paid' }).click()
  await expect(payment.getByLabel('Paid on')).toHaveAccessibleDescription(/must be .* or later/i)
  await payment.getByLabel('Paid on').fill('2099-12-31')
  await payment.getByRole('button', { name: 'Mark as paid' }).click()
  await expect(payment.getByLabel('Paid on')).toHaveAccessibleDescription(/must not be in the future/i)
  await payment.getByLabel('Paid on').fill('')
  await payment.getByRole('button', { name: 'Mark as paid' }).click()
  await expect(page.getByText('The payment run is marked as paid')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(reference)
  const fileOf = async (name: string) => {
    const path = await page.getByRole('link', { name }).getAttribute('href')
    return await (await page.request.get(`${url}${path}`)).text()
  }
  expect((await fileOf('Lines as CSV')).split('\r\n')[1]).toBe(`${owner},,100.00,USD,0.00`)
  expect((await fileOf('Bonuses as CSV')).match(new RegExp(`,${reference},referral,\r\n`, 'g'))).toHaveLength(
    2,
  )

  const runUrl = page.url()
  await open(page, `/partners/${owner}`)
  const run = page
    .getByRole('table', { name: 'Payment runs' })
    .getByRole('row')
    .filter({ hasText: reference })
  await expect(run).toContainText(/100\.00.USD.*Paid/)
  await expect(run).not.toContainText('Not paid')
  await expectFit(page)
  await run.getByRole('link').click()
  await expect(page).toHaveURL(runUrl)

  await page.getByRole('button', { name: 'Void' }).click()
  const voiding = page.getByRole('dialog', { name: 'Void the payment of 100.00 USD' })
  await voiding.getByLabel('Reason').fill('Wrong account')
  await voiding.getByRole('button', { name: 'Void' }).click()
  await expect(page.getByText('The payment run is void')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Wrong account')
  await open(page, '/payment-runs?state=void')
  await expect(page.getByRole('row', { name: reference })).toContainText('Void')
  const totals = page.getByRole('table', { name: 'Totals by currency' })
  // On a phone, a row has no columns.
  await page.setViewportSize({ width: 1280, height: 900 })
  await expect(totals.getByRole('columnheader')).toHaveText(['Currency', 'Void'])
  await expect(totals.getByRole('link', { name: /USD void, \d+ payment runs?/ })).toBeVisible()
  await expectFit(page)
  await page.goBack()
  await expect(page.getByRole('row', { name: owner })).toBeVisible()
  await expectFit(page)
})

test('a partner gets a bonus by hand, which is in their balance and among the bonuses, and can be reversed', async ({
  page,
  context,
  app,
}) => {
  const { acme, url } = app
  const [owner, reason] = [unique('owner'), unique('Speaker')]
  await partnerClient(url, acme.apiKey).create({ userId: owner, referralCode: unique('HAND') })
  await signIn(context, url, personOf(acme, 'admin'))
  await open(page, `/partners/${owner}`)
  await page.getByRole('button', { name: 'Add bonus or deduction' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add bonus or deduction' })
  await dialog.getByLabel('Program').click()
  await page.getByRole('option', { name: '(USD)' }).first().click()
  await dialog.getByLabel('Reason').fill(reason)
  await dialog.getByLabel('Amount').fill('a lot')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByLabel('Amount')).toHaveAccessibleDescription(/must be a decimal/i)
  await expectFit(page)
  await dialog.getByLabel('Amount').fill('12.34')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('The bonus is added')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('12.34')
  await open(page, `/bonuses?person=${owner}&kind=manual`)
  const row = page.getByRole('row', { name: reason })
  await expect(row).toContainText('12.34 USD')
  await row.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: 'Reverse' }).click()
  const reversal = page.getByRole('alertdialog', { name: 'Reverse the bonus of 12.34 USD' })
  await reversal.getByRole('button', { name: 'Reverse' }).click()
  await expect(page.getByText('The bonus of 12.34 USD is reversed')).toBeVisible()
  await expect(row).toContainText('Reversed')
  await expectFit(page)
})
