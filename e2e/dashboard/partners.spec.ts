import { approve } from '../api/lifecycle'
import { expect, open, personOf, signIn, test } from '../browser'
import { unique } from '../clients'
import { expectFit } from '../fit'

test('a partner gets a name, is found by it, and leads to their referrals', async ({
  page,
  context,
  app,
  partner,
}) => {
  const [userId, name, code] = [unique('user'), unique('Zoe'), unique('PARTNER')]
  await partner.create({ userId, referralCode: code })
  await approve(partner, code)
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  await open(page, `/partners?q=${userId}`)
  await page.getByRole('main').getByRole('link', { name: userId }).click()
  await expect(page.getByRole('table', { name: 'Uses by month' }).getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('table', { name: 'Latest referrals' })).toContainText(code)
  await expect(page.getByRole('main')).toContainText(
    'A payment run has one line for each partner who is paid.',
  )
  await page.getByRole('button', { name: 'Edit partner' }).click()
  const edit = page.getByRole('dialog', { name: 'Edit partner' })
  await edit.getByLabel('Name').fill(name)
  await edit.getByLabel('Tags').fill('vip, fair')
  await edit.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText(`${name} (${userId}) is saved`)).toBeVisible()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expectFit(page)
  await open(page, `/partners?q=${name.toUpperCase()}`)
  await expect(page.getByRole('row').filter({ hasText: userId })).toContainText(name)
  await expectFit(page)
  await open(page, `/partners?q=${userId}&tag=vip`)
  await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  await page.getByRole('button', { name: 'Add tag' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add tag' })
  await dialog.getByLabel('Tag').fill('gold')
  await dialog.getByRole('button', { name: 'Add tag' }).click()
  await expect(page.getByRole('row').filter({ hasText: userId })).toContainText('gold')
  const file = await page.request.get(`${app.url}/partners/export?q=${userId}`)
  expect(await file.text()).toContain(`${userId},${name},,"vip, fair, gold",1,1,0,1,`)
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const path of [`/codes?owner=${userId}`, `/referrals?referrer=${userId}`]) {
    await open(page, path)
    await expect(page.getByRole('button', { name: `Partner ${name} (${userId})` })).toBeVisible()
  }
  await open(page, `/codes/${code}`)
  await page.getByRole('link', { name }).click()
  await expect(page.getByText('Approved', { exact: true })).toBeVisible()
})
