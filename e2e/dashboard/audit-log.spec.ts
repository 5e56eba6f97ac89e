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
