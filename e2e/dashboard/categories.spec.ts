import { approve } from '../api/lifecycle'
import { expect, open, personOf, signIn, test } from '../browser'
import { succeed, unique } from '../clients'
import { expectFit } from '../fit'

test('a new category is asked about, renamed, colored, merged and archived, and no use is lost', async ({
  page,
  context,
  app,
  partner,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  const [code, typed, renamed] = [unique('CATEGORY'), unique('tpyo'), unique('typo')]
  const other = unique('other')
  await partner.create({ userId: 'u', referralCode: unique('OTHER'), category: other })
  await open(page, '/codes?create=1')
  const create = page.getByRole('dialog', { name: 'Create code' })
  await create.getByLabel('Code', { exact: true }).fill(code)
  await create.getByLabel('Partner’s user id').fill('isv_user_77')
  await create.getByLabel('Category').fill(typed)
  await expect(create.getByText('New category.')).toBeVisible()
  await create.getByRole('button', { name: 'Create code' }).click()
  await expect(create.getByText(`There is no category “${typed}” yet.`)).toBeVisible()
  await create.getByRole('button', { name: 'Create code' }).click()
  await expect(create).toBeHidden()
  await approve(partner, code)
  const usesOf = async (category: string) => {
    const { categories } = await succeed<{ categories: { name: string; usedCount: string }[] }>(
      partner.get('/v1/categories', { limit: '200' }),
    )
    return Number(categories.find(({ name }) => name === category)?.usedCount ?? 0)
  }
  expect(await usesOf(typed)).toBe(1)

  await open(page, '/categories?sort=newest')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await page.getByRole('button', { name: `Actions for ${typed}` }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const edit = page.getByRole('dialog', { name: `Edit ${typed}` })
  await edit.getByLabel('Name').fill(renamed)
  await edit.getByRole('combobox', { name: 'Color' }).click()
  await page.getByRole('option', { name: 'Brown' }).click()
  await edit.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText(`${renamed} is saved`)).toBeVisible()
  await expect(edit).toBeHidden()
  await expect(row(renamed)).toBeVisible()
  expect((await partner.page({ code })).referralCodes).toMatchObject([{ category: renamed }])
  expect([await usesOf(typed), await usesOf(renamed)]).toEqual([0, 1])
  await expectFit(page)

  await page.getByRole('button', { name: `Actions for ${renamed}` }).click()
  await page.getByRole('menuitem', { name: 'Merge into another' }).click()
  const merge = page.getByRole('dialog', { name: `Merge ${renamed}` })
  await merge.getByRole('combobox', { name: 'Merge into' }).click()
  await page.getByRole('option', { name: other }).click()
  await merge.getByRole('button', { name: 'Merge' }).click()
  await expect(merge).toBeHidden()
  const categoryOfCode = async () => (await partner.page({ code })).referralCodes[0]!.category
  await expect.poll(categoryOfCode).toBe(other)
  await expect(page.getByText('3 rows are moved')).toBeVisible()
  expect([await usesOf(renamed), await usesOf(other)]).toEqual([0, 1])

  await page.getByRole('button', { name: `Actions for ${other}` }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(row(other)).toContainText('Archived')
  const archived = page.locator('[data-sonner-toast]').filter({ hasText: `${other} is archived` })
  await archived.getByRole('button', { name: 'Undo' }).click()
  await expect(row(other)).not.toContainText('Archived')
})

test('a new category is asked about even while the known ones still load', async ({ page, context, app }) => {
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  let release = () => {}
  const isSubmitted = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/codes?create=1', async (route) => {
    if (route.request().method() === 'POST') await isSubmitted
    await route.continue()
  })
  await open(page, '/codes?create=1')
  const create = page.getByRole('dialog', { name: 'Create code' })
  await create.getByLabel('Code', { exact: true }).fill(unique('EARLY'))
  await create.getByLabel('Partner’s user id').fill('isv_user_77')
  const typed = unique('tpyo')
  await create.getByLabel('Category').fill(typed)
  await create.getByRole('button', { name: 'Create code' }).click()
  release()
  await expect(create.getByText(`There is no category “${typed}” yet.`)).toBeVisible()
})
