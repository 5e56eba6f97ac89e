import { expect, open, personOf, signIn, test } from '../browser'
import { unique } from '../clients'

test('the chart of uses by day is read out from the keyboard, and is a table by choice', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await open(page, '/?range=7d')
  const chart = page.getByRole('region', { name: 'Uses by day' })
  const slider = chart.getByRole('slider', { name: /Uses by day/ })
  await slider.focus()
  const last = await slider.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', /^\w+ \d+, \d{4}: \d/)
  await expect(slider).not.toHaveAttribute('aria-valuetext', last!)
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', last!)

  await chart.getByRole('button', { name: 'View as table' }).click()
  await expect(slider).toHaveCount(0)
  await expect(chart.getByRole('row')).toHaveCount(8)
  await expect(chart.getByRole('row').last()).toContainText(last!.replace(': ', ''))
})

test('what needs attention links to its list, and asks only those who may act', async ({
  page,
  context,
  app,
  partner,
  gafapay,
}) => {
  const code = unique('LAST-USE')
  await partner.create({ userId: unique('partner'), referralCode: code, maxUses: 2 })
  for (const user of ['first', 'second']) expect((await gafapay.apply(unique(user), code)).status).toBe(200)
  const item = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Needs attention' }) })
    .getByRole('listitem')
    .filter({ hasText: 'Near or at limit' })

  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await open(page, '/')
  await expect(item).toContainText('Ask an owner, admin, or marketer to raise the limit')

  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  await open(page, '/')
  await expect(item).toContainText('is left. Raise the limit')
  await item.getByRole('link', { name: /^\d+\+? codes?$/ }).click()
  await expect(page).toHaveURL(/\/codes\?state=near_limit$/)
  await expect(page.getByRole('button', { name: 'State Near or at limit' })).toBeVisible()
  await expect(page.getByRole('link', { name: code, exact: true })).toBeVisible()
})
