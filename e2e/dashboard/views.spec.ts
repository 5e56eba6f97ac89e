import type { Page } from '@playwright/test'
import { addFilter, expect, open, personOf, signIn, test } from '../browser'
import { unique } from '../clients'
import { expectFit } from '../fit'

const views = (page: Page) => page.getByRole('button', { name: /^Views:/ })

async function choose(page: Page, item: string) {
  await views(page).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('what a list shows is saved as a view, which opens by default, is shared, and is deleted', async ({
  page,
  context,
  app,
}) => {
  const name = unique('Expired')
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  await open(page, '/codes?rows=50')
  await addFilter(page, 'State', 'Expired')
  await expect(page.getByRole('button', { name: 'State Expired' })).toBeVisible()
  const used = page.getByRole('columnheader', { name: 'Used' })
  // The address changes before the head of the table, whose link still leads to the list without the filter.
  await expect(used.getByRole('link')).toHaveAttribute('href', /state=expired/)
  await used.getByRole('link').click()
  await expect(used).toHaveAttribute('aria-sort', 'descending')

  await choose(page, 'Save as a view…')
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Save view' }).click()
  await expect(views(page)).toHaveText(name)
  await choose(page, 'Open by default')
  await expect(page.getByText(`The page opens with “${name}”`)).toBeVisible()

  await open(page, '/codes')
  await expect(page).toHaveURL(/\?state=expired&sort=most_used&rows=50&view=/)
  await page.getByRole('link', { name: 'Clear filter State' }).click()
  await expect(views(page)).toHaveText(`${name}changed`)
  await choose(page, 'Share with the team')
  await expect(page.getByText(`The team sees “${name}”`)).toBeVisible()
  await choose(page, 'Stop sharing')
  await expect(page.getByText(`Only you see “${name}”`)).toBeVisible()
  await choose(page, 'All codes')
  await expect(page).toHaveURL(/\/codes\?view=all$/)

  await choose(page, name)
  await expect(page.getByRole('button', { name: 'State Expired' })).toBeVisible()
  await page.getByRole('button', { name: 'State Expired' }).click()
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add filter' }).click()
  const editor = page.getByRole('dialog')
  await editor.getByRole('option', { name: 'Partner', exact: true }).click()
  const field = editor.getByRole('combobox')
  await field.fill('isv')
  await expect(editor.getByRole('option', { name: 'isv_user_123', exact: true })).toBeVisible()
  await field.press('ArrowDown')
  await field.fill('unknown')
  await expect(editor.getByRole('option')).toHaveText(['Partner “unknown”'])
  const active = editor.getByRole('option', { selected: true })
  await expect(field).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id'))!)
  await expectFit(page)
  await page.keyboard.press('Escape')
  await choose(page, 'Delete…')
  await page.getByRole('button', { name: 'Delete view' }).click()
  await expect(page).toHaveURL(/\/codes$/)
  await expect(views(page)).toHaveText('Views')
})
