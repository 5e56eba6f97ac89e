import { expect, open, personOf, signIn, test } from '../browser'
import { unique } from '../clients'
import { expectFit } from '../fit'

test('a file with every kind of bad row is checked, corrected, imported and undone', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  const prefix = unique('IMP').toUpperCase()
  await open(page, '/codes/import')
  const badRows = [
    `${prefix}-2;isv_user_2;31.12.2099;;`,
    `${prefix}-3;isv_user_2;2020-01-01;;`,
    `${prefix}-1;isv_user_2;;;`,
    'PARTNER2024;isv_user_2;;;',
    `${prefix} 4;isv_user_2;;;`,
    `${prefix}-5;;;;`,
    `${prefix}-6;isv_user_2;;0;`,
    `${prefix}-7;isv_user_2;;;${'x'.repeat(65)}`,
    `${prefix}-8;isv_user_2;;;;;too many`,
  ]
  const file = `\uFEFFVoucher;User ID;Expires at;Limit;Category;Color\r\n${prefix}-1;isv_user_1;;;;blue\r\n${badRows.join('\r\n')}\r\n`
  const choose = (text: string) =>
    page
      .getByLabel('Drop a CSV file')
      .setInputFiles({ name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await choose(file)
  await expect(page.getByText('Choose the column for Code.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check' })).toBeDisabled()
  await page.getByLabel('Voucher').click()
  await page.getByRole('option', { name: 'Code', exact: true }).click()
  await expect(page.getByText('Columns with values are left out')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import without these columns' })).toBeEnabled()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('1 row can be imported, 9 cannot')).toBeVisible()
  const failed = page.getByRole('table', { name: 'Rows that cannot be imported' }).getByRole('row').nth(1)
  await expect(failed).toContainText(`${prefix}-2`)
  await expect(failed).toContainText('Expiry')
  await page.getByRole('checkbox', { name: 'Import codes that have expired' }).check()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('2 rows can be imported, 8 cannot')).toBeVisible()
  await expectFit(page)

  await page
    .getByLabel('Or paste cells')
    .fill(`Code\tPartner\tExpiry\n${prefix}-1\tisv_user_1\t\n${prefix}-2\tisv_user_2\t2099-12-31`)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Import codes' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Rows of the job' }).getByText('Created')).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo job' }).click()
  await expect(page.getByText('Undone').first()).toBeVisible()
})
