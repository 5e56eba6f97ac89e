import { expect, open, personOf, signIn, test } from '../browser'
import { unique } from '../clients'

test.describe('a tab that was open over an upgrade', () => {
  test.use({ tolerated: [/status of 40[49]|ChunkLoadError|Failed to load chunk/] })

  test('asks to reload when its form no longer fits, keeps what was typed, and works after the reload', async ({
    page,
    context,
    app,
  }) => {
    await signIn(context, app.url, personOf(app.acme, 'owner'))
    await open(page, '/codes')
    // The new build knows none of the actions of the old one.
    await page.route('**/*', async (route) => {
      const headers = route.request().headers()
      const action = headers['next-action']
      await route.continue(
        action ? { headers: { ...headers, 'next-action': 'f'.repeat(action.length) } } : {},
      )
    })
    const code = unique('STALE').toUpperCase()
    const dialog = page.getByRole('dialog', { name: 'Create code' })
    const create = async () => {
      await page.getByRole('button', { name: 'Create code' }).click()
      await dialog.getByLabel('Code', { exact: true }).fill(code)
      await dialog.getByLabel('Partner’s user id').fill('isv_user_77')
      await dialog.getByRole('button', { name: 'Create code' }).click()
    }
    await create()
    await expect(dialog.getByText('There is a new version of Referral Desk. Reload the page')).toBeVisible()
    await expect(dialog.getByLabel('Code', { exact: true })).toHaveValue(code)

    await page.unroute('**/*')
    await open(page, '/codes')
    await create()
    await expect(page.getByText(`${code} is created`)).toBeVisible()
  })

  test('asks to reload when the scripts of its build are gone, and works after it', async ({
    page,
    context,
    app,
  }) => {
    await signIn(context, app.url, personOf(app.acme, 'owner'))
    await open(page, '/codes')
    await page.route('**/_next/static/chunks/**', (route) => route.fulfill({ status: 404, body: '' }))
    // A page with scripts that the list of codes has not loaded.
    await page.getByRole('navigation').getByRole('link', { name: 'Referrals' }).click()
    await expect(page.getByText('There is a new version of Referral Desk').first()).toBeVisible()
    await page.unroute('**/_next/static/chunks/**')
    await page.getByRole('button', { name: 'Reload page' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Referrals' })).toBeVisible()
    await expect(page).toHaveURL(/\/referrals$/)
  })
})
