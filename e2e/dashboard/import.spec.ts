import { expect, open, personOf, signIn, test } from '../browser'
import { unique } from '../clients'
import { expectFit } from '../fit'

test('a file with bad rows is checked, corrected, imported and undone', async ({ page, context, app }) => {
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  const prefix = unique('IMP').toUpperCase()
  await open(page, '/codes/import')
  const file = (expiry: string) =>
    `\uFEFFVoucher;User ID;Expires at\r\n${prefix}-1;isv_user_1;\r\n${prefix}-2;isv_user_2;${expiry}\r\n`
  const choose = (text: string) =>
    page
      .getByLabel('Drop a CSV file')
      .setInputFiles({ name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await choose(file('31.12.2099'))
  await expect(page.getByText('Choose the column for Code.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check' })).toBeDisabled()
  await page.getByLabel('Voucher').click()
  await page.getByRole('option', { name: 'Code', exact: true }).click()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('1 row can be imported, 1 cannot')).toBeVisible()
  const failed = page.getByRole('table', { name: 'Rows that cannot be imported' }).getByRole('row').nth(1)
  await expect(failed).toContainText(`${prefix}-2`)
  await expect(failed).toContainText('Expiry')
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
