import { expect, open, personOf, signIn, test } from '../browser'
import { unique } from '../clients'
import { expectFit } from '../fit'

test('a wrong change to a code is found: who made it, from what to what', async ({
  page,
  context,
  app,
  partner,
}) => {
  const code = unique('AUDITED')
  await partner.create({ userId: unique('owner'), referralCode: code, maxUses: 500 })
  await partner.send('PATCH', `/v1/referral-codes/${code}`, { maxUses: 5 })

  await signIn(context, app.url, personOf(app.acme, 'admin'))
  await open(page, `/audit-log?id=${code}`)
  const changes = page.getByRole('table', { name: 'Audit log' }).locator('tbody').getByRole('row')
  await expect(changes).toHaveCount(2)
  await expect(changes.first()).toContainText(/Code changed.*Limit: 500 → 5.*API key/s)
  await expectFit(page)

  await changes.first().getByRole('link', { name: code }).click()
  const history = page.getByRole('list', { name: 'History' }).getByRole('listitem')
  await expect(history.filter({ hasText: 'Code created' })).toContainText('Kind: Campaign code')
})

test('an owner sets for how long the audit log is kept, and finds the change', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'owner'))
  await open(page, '/settings/data')
  const days = page.getByLabel('Days to keep entries')
  const save = async (text: string, consequence: string) => {
    await days.fill(text)
    await page.getByRole('button', { name: 'Save retention' }).click()
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText(consequence)
    await dialog.getByRole('button', { name: 'Save retention' }).click()
    await expect(dialog).toBeHidden()
  }
  await days.fill('29')
  await page.getByRole('button', { name: 'Save retention' }).click()
  await expect(page.getByText('Enter a whole number from 30 to 36,500')).toBeVisible()
  await save('36500', 'No entry is that old yet. Each later entry is deleted when it is 36,500 days old.')
  await expect(page.getByText('Entries are kept for 36,500 days.')).toBeVisible()
  await expectFit(page)
  await save('', 'Entries are no longer deleted.')
  await expect(page.getByText('Entries are kept forever.')).toBeVisible()
  await page.getByRole('link', { name: 'History', exact: true }).click()
  const changes = page.getByRole('table', { name: 'Audit log' }).locator('tbody').getByRole('row')
  await expect(changes.first()).toContainText(
    /Settings changed.*Days to keep the audit log: 36,500 → forever/s,
  )
})
