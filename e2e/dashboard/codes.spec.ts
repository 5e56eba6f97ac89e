import { expect, open, personOf, signIn, test, untilLive } from '../browser'
import { invalid, unique } from '../clients'

test.beforeEach(async ({ context, app }) => await signIn(context, app.url, personOf(app.acme, 'marketer')))

test('a code is created, found by filter, validated, disabled and enabled, and the API confirms each step', async ({
  page,
  partner,
}) => {
  const code = unique('DESK').toUpperCase()
  await open(page, '/codes')
  await page.getByRole('button', { name: 'Create code' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create code' })
  await dialog.getByLabel('Code', { exact: true }).fill(code)
  await expect(dialog.getByText(`${code} is free.`)).toBeVisible()
  await dialog.getByLabel('Partner’s user id').fill('isv_user_77')
  await dialog.getByLabel('Category').fill('seasonal')
  await dialog.getByLabel('Limit').fill('50')
  await dialog.getByRole('button', { name: 'Create code' }).click()
  await expect(page.getByText(`${code} is created`)).toBeVisible()
  await expect(dialog).toBeHidden()

  await page
    .getByRole('searchbox', { name: 'Code, partner or description' })
    .fill(code.slice(0, 9).toLowerCase())
  await expect(page).toHaveURL(/[?&]q=desk/)
  // The row moves when the filter takes effect.
  await expect(page.getByText('1 code', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: code }).click()
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('isv_user_77')
  expect((await partner.page({ code })).referralCodes).toEqual([
    { referralCode: code, userId: 'isv_user_77', isvId: 'isv_001', usedCount: '0', category: 'seasonal' },
  ])

  await open(page, '/validate')
  await page.getByLabel('Referral code').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Validate' }).click()
  await expect(page.getByRole('status').getByRole('heading', { name: `${code} is valid` })).toBeVisible()

  await open(page, `/codes/${code}`)
  await page.getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable code' }).click()
  await expect(page.getByRole('button', { name: 'Enable' })).toBeVisible()
  expect((await partner.validate(code)).body).toEqual(invalid)
  await open(page, `/validate?code=${code}`)
  await expect(page.getByRole('heading', { name: `${code} is not valid` })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Reasons' })).toContainText(/disabled/i)
  await expect(page.getByRole('main')).toContainText('"isValid": false')

  await open(page, `/codes/${code}`)
  await page.getByRole('button', { name: 'Enable' }).click()
  await expect(page.getByRole('button', { name: 'Disable' })).toBeVisible()
  expect((await partner.validate(code)).body).toMatchObject({ isValid: true })
})

test('the create dialog reports that a code is taken but not by whom, warns of look-alikes, generates one, and keeps typed values', async ({
  page,
  partner,
}) => {
  const [taken, owner] = [unique('TAKEN'), unique('secret-owner')]
  await partner.create({ userId: owner, referralCode: taken })
  await open(page, '/codes?create=1')
  const dialog = page.getByRole('dialog', { name: 'Create code' })
  const code = dialog.getByLabel('Code', { exact: true })
  await code.fill(taken.toLowerCase())
  await expect(dialog.getByText(/is taken/)).toBeVisible()
  await expect(dialog).not.toContainText(owner)
  await dialog.getByLabel('Description').fill('kept')
  await dialog.getByRole('button', { name: 'Create code' }).click()
  await expect(dialog.getByLabel('Partner’s user id')).toHaveAccessibleDescription(/Enter the user id/)
  await dialog.getByLabel('Partner’s user id').fill('isv_user_77')
  await dialog.getByRole('button', { name: 'Create code' }).click()
  await expect(code).toHaveAttribute('aria-invalid', 'true')
  await expect(code).toHaveAccessibleDescription(/taken/i)
  await expect(dialog.getByLabel('Description')).toHaveValue('kept')

  await code.fill(unique('O0I1'))
  await expect(dialog.getByText(/easily misread/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Generate' }).click()
  await expect(code).toHaveValue(/^[A-HJ-NP-Z]{4}-[2-9]{4}$/)
  await expect(dialog.getByText(/is free\./)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('an error of a value that was changed before the answer came is not shown under the new value', async ({
  page,
  partner,
}) => {
  const [taken, free] = [unique('TAKEN'), unique('FREE')]
  await partner.create({ userId: 'u', referralCode: taken })
  await open(page, '/codes?create=1')
  const dialog = page.getByRole('dialog', { name: 'Create code' })
  const code = dialog.getByLabel('Code', { exact: true })
  await code.fill(taken)
  await dialog.getByLabel('Partner’s user id').fill('isv_user_77')
  await expect(dialog.getByText(/is taken/)).toBeVisible()
  let answer = () => {}
  const typedOn = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/codes?create=1', async (route) => {
    if (route.request().method() === 'POST') await typedOn
    await route.continue()
  })
  await dialog.getByRole('button', { name: 'Create code' }).click()
  await code.fill(free)
  answer()
  await expect(dialog.getByRole('alert')).toContainText('is already taken')
  await expect(code).not.toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByText(`${free} is free.`)).toBeVisible()
})

test('a code is edited, and the API shows the change', async ({ page, partner }) => {
  const code = unique('EDIT')
  await partner.create({ userId: 'u', referralCode: code, category: 'before', maxUses: 5 })
  await open(page, `/codes/${code}`)
  await page.getByRole('button', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog', { name: `Edit ${code}` })
  await dialog.getByLabel('Category').fill('seasonal')
  await dialog.getByLabel('Limit').fill('')
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('main')).toContainText('seasonal')
  expect((await partner.change(code, {})).body).toMatchObject({
    category: 'seasonal',
    maxUses: null,
    userId: 'u',
  })
})

test("a code's page shows how to call the API with it, and copies it", async ({ page, context, app }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '/codes/PARTNER2024')
  await page.getByText('Use it from the API').click()
  await expect(page.getByRole('main')).toContainText(`${app.url}/v1/kyc/referral-codes/PARTNER2024`)
  await page.getByRole('button', { name: 'Copy code' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('PARTNER2024')
})

test('keys alone open search and the create dialog, and Escape closes it', async ({ page }) => {
  await open(page, '/codes')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Code, partner or description' })).toBeFocused()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: 'Create code' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await untilLive(page)
})
