import { expect, open, personOf, signIn, test } from '../browser'
import { expectFit } from '../fit'

test('a code is found by keyboard, validated for a user as pasted, and forgotten at sign-out', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await open(page, '/codes')
  await expect(page.getByRole('button', { name: 'Search Ctrl K' })).toBeVisible()
  // From a field, too.
  await page.getByRole('searchbox').press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Search' })
  const field = dialog.getByRole('combobox', { name: 'Search' })
  const active = dialog.getByRole('option', { selected: true })
  await field.fill('isv_user_123')
  await expect(active).toHaveAccessibleName('isv_user_123')
  await field.fill('summer2024')
  await expect(active).toHaveAccessibleName(/^SUMMER2024 /)
  await expect(field).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id'))!)
  await expectFit(page)
  await field.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'SUMMER2024' })).toBeVisible()
  await expect(dialog).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await expect(active).toHaveAccessibleName('SUMMER2024')
  await expect(dialog.getByRole('option', { name: 'Create code' })).toHaveCount(0)
  await field.press('Control+k')
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'Search' }).click()
  await field.fill('valid')
  await field.press('Enter')
  await page.getByLabel('Referral code', { exact: true }).fill('“https://codes.example/r/isv_001/PARTNR2024”')
  await page.getByLabel('For user id').fill('isv_user_123')
  await page.getByLabel('For user id').press('Enter')
  await expect(page.getByRole('heading', { name: 'PARTNR2024 cannot refer isv_user_123' })).toBeVisible()
  await page.getByRole('link', { name: 'PARTNER2024' }).click()
  await expect(page.getByRole('heading', { name: 'PARTNER2024 cannot refer isv_user_123' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Reasons' })).toContainText('The code belongs to isv_user_123.')
  await page.getByLabel('For user id').fill('new_user')
  await page.getByLabel('For user id').press('Enter')
  await expect(page.getByRole('heading', { name: 'PARTNER2024 can refer new_user' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await field.fill('sign out')
  await field.press('Enter')
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('SUMMER2024')
})
