import { expect, open, personOf, signIn, test } from '../browser'
import { succeed, unique } from '../clients'
import { expectFit } from '../fit'
import { pressByKey, tabTo, toMessages, typeByKey } from '../keyboard'

test('2,000 codes are created by pattern, 40 extended together and undone, by keyboard alone', async ({
  page,
  context,
  app,
  partner,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'marketer'))
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  // In a pattern, a 9 is any digit.
  const pattern = `${unique('FAIR').toUpperCase().replaceAll('9', '8')}-###`
  await open(page, '/codes?create=many')
  const creating = page.getByRole('dialog', { name: 'Create many codes' })
  await typeByKey(page, creating.getByLabel('Codes', { exact: true }), '1,000')
  await typeByKey(page, creating.getByLabel('Pattern'), pattern)
  await expect(creating.getByText('12,167 possible codes')).toBeVisible()
  await typeByKey(page, creating.getByLabel('Partners'), 'isv_user_77\nisv_user_78')
  await expect(creating.getByText('2,000 in all')).toBeVisible()
  await pressByKey(page, creating.getByRole('button', { name: 'Create codes' }))
  await expect(page.getByText('2,000 codes are created')).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press(toMessages)
  await pressByKey(page, button('Open'))
  await expect(page.getByRole('heading', { level: 1, name: 'Create codes' })).toBeVisible()
  const download = page.waitForEvent('download')
  await pressByKey(page, page.getByRole('link', { name: 'Result as CSV' }))
  expect((await download).suggestedFilename()).toMatch(/^job-.*\.csv$/)
  await expectFit(page)

  const prefix = unique('BOOTH').toUpperCase()
  for (let number = 1; number <= 40; number++)
    await partner.create({ userId: 'isv_user_77', referralCode: `${prefix}-${number}` })
  const expiries = async () => {
    const { referralCodes } = await succeed<{ referralCodes: { expiresAt: string | null }[] }>(
      partner.get('/v1/referral-codes', { query: prefix, limit: '100' }),
    )
    return referralCodes.map(({ expiresAt }) => expiresAt?.slice(0, 4) ?? null)
  }
  await open(page, `/codes?q=${prefix}`)
  await tabTo(page, page.getByLabel('Select all codes on this page'))
  await page.keyboard.press('Space')
  // Past the head of the page, not through all its rows.
  await tabTo(page, button('Change all that match'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const changing = page.getByRole('dialog', { name: 'Change many codes' })
  await expect(changing.getByText('Changes 40 codes: all that match')).toBeVisible()
  await pressByKey(page, changing.getByRole('combobox', { name: 'Change' }))
  await page.keyboard.type('Set the exp')
  await page.keyboard.press('Enter')
  const submit = changing.getByRole('button', { name: 'Set the expiry' })
  await changing.getByLabel('Expiry').fill('2020-12-31T12:00')
  await pressByKey(page, submit)
  await expect(changing.getByText('This time has passed')).toBeVisible()
  await changing.getByLabel('Expiry').fill('2098-12-31T12:00')
  await pressByKey(page, submit)
  await expect(page.getByText('40 codes are changed')).toBeVisible()
  expect(await expiries()).toEqual(Array.from({ length: 40 }, () => '2098'))
  await page.keyboard.press(toMessages)
  await pressByKey(page, button('Undo'))
  await expect(page.getByText('40 codes are taken back')).toBeVisible()
  expect(await expiries()).toEqual(Array.from({ length: 40 }, () => null))

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
