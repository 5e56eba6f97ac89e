import { expect, open, personOf, signIn, test } from '../browser'
import { unique } from '../clients'
import { expectFit } from '../fit'

test('codes are created by pattern, changed together and undone, and their jobs tell how it went', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  // In a pattern, a 9 is any digit.
  const prefix = unique('FAIR').toUpperCase().replaceAll('9', '8')
  await open(page, '/codes?create=many')
  const creating = page.getByRole('dialog', { name: 'Create many codes' })
  await creating.getByLabel('Codes', { exact: true }).fill('12')
  await creating.getByLabel('Pattern').fill(`${prefix}-##`)
  await expect(creating.getByText('529 possible codes')).toBeVisible()
  await creating.getByLabel('Partners').fill('isv_user_77\nisv_user_78')
  await expect(creating.getByText('24 in all')).toBeVisible()
  await creating.getByRole('button', { name: 'Create codes' }).click()
  await expect(page.getByText('24 codes are created')).toBeVisible()

  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Create codes' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Rows of the job' }).getByRole('row')).toHaveCount(25)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Result as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^job-.*\.csv$/)
  await expectFit(page)

  await open(page, `/codes?q=${prefix}`)
  await page.getByLabel('Select all codes on this page').check()
  await page.getByRole('button', { name: 'Change 24 codes' }).click()
  const changing = page.getByRole('dialog', { name: 'Change many codes' })
  await expect(changing.getByText('Changes 24 codes.')).toBeVisible()
  await changing.getByRole('combobox', { name: 'Change' }).click()
  await page.getByRole('option', { name: 'Disable' }).click()
  await changing.getByRole('button', { name: 'Disable' }).click()
  await expect(page.getByText('24 codes are changed')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Disabled' })).toHaveCount(24)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('24 codes are taken back')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Active' })).toHaveCount(24)

  await open(page, '/jobs')
  const [changed, created] = await page
    .getByRole('table', { name: 'Jobs' })
    .getByRole('row')
    .all()
    .then((rows) => rows.slice(1, 3))
  await expect(changed!).toContainText('Undone')
  await expect(created!).toContainText('Done')
  await expectFit(page)
})
