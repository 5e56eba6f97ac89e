import { readFileSync } from 'node:fs'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { printHref, queryOfCodes } from '@/components/codes/print-paths'
import { approve, newCode } from '../api/lifecycle'
import { expect, open, personOf, signIn, test } from '../browser'
import { expectFit } from '../fit'

const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1'

function decode(image: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(image)
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

test('a QR code leads through the share page, without scripts, to the company’s destination and an approval', async ({
  page,
  context,
  browser,
  app,
  partner,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'owner'))
  await open(page, '/settings/brand')
  await page.getByLabel('Destination').fill('https://join.example/?code={code}')
  await page.getByLabel('Color', { exact: true }).fill('#ffdd00')
  await expect(page.getByText('Text on this color is black')).toBeVisible()
  await page.getByRole('button', { name: 'Save brand' }).click()
  await expect(page.getByText('Brand saved')).toBeVisible()
  await expectFit(page)

  const code = await newCode(partner)
  await open(page, `/codes/${code}`)
  const png = await page.request.get((await page.getByRole('link', { name: 'PNG' }).getAttribute('href'))!)
  const link = decode(await png.body())
  expect(link).toBe(`${app.url}/r/isv_001/${code}`)

  const visitor = await browser.newContext({ userAgent, javaScriptEnabled: false })
  await visitor.route('https://join.example/**', (route) => route.fulfill({ body: 'Welcome' }))
  const visit = await visitor.newPage()
  await visit.goto(link!)
  await expect(visit.getByText(code, { exact: true })).toBeVisible()
  await visit.getByRole('link', { name: 'Continue to Acme Payments' }).click()
  await visit.waitForURL(`https://join.example/?code=${code}`)
  await visitor.close()
  await approve(partner, code)
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('opened 1 time in the last 30 days')).toBeVisible({ timeout: 500 })
  }).toPass()

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(link!)
  await page.getByRole('button', { name: 'Copy code' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const loadedBytes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry as PerformanceResourceTiming).transferSize)
      .reduce((sum, size) => sum + size, 0),
  )
  expect(loadedBytes).toBeGreaterThan(1_000)
  expect(loadedBytes).toBeLessThan(30_000)
  await expectFit(page, { isThemed: false })
})

test('codes are printed as cards and posters on the chosen paper, and their QR codes downloaded', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await open(page, '/codes?category=event')
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('menuitem', { name: 'Print cards' }).click()
  await expect(page.getByRole('img', { name: 'QR code of DEVDAYS' })).toBeVisible()
  // BOOTH42 has reached its limit.
  await expect(page.getByText('1 code is left out')).toBeVisible()
  const pagesOf = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const codesCount = await page.getByRole('article').count()
  expect((await pagesOf()).match(/\/Type \/Page\b/g)).toHaveLength(Math.ceil(codesCount / 10))

  await open(
    page,
    printHref(queryOfCodes(['BOOTH42', 'DEVDAYS', 'partner2024', 'UNKNOWN']), 'poster', 'letter'),
  )
  const posters = await pagesOf()
  expect(posters.match(/\/Type \/Page\b/g)).toHaveLength(2)
  expect(posters).toContain('/MediaBox [0 0 612 792]')
  await expectFit(page)

  await open(page, '/codes?category=event')
  await page.getByRole('checkbox', { name: 'Select ROADSHOW' }).check()
  await page.getByRole('checkbox', { name: 'Select DEVDAYS' }).check()
  await page.getByRole('group', { name: 'Selection' }).getByRole('button', { name: 'Share' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Download QR codes' }).click()
  const archive = readFileSync(await (await download).path(), 'latin1')
  expect(new Set(archive.match(/[A-Z\d]+\.(svg|png)/g))).toEqual(
    new Set(['ROADSHOW.svg', 'ROADSHOW.png', 'DEVDAYS.svg', 'DEVDAYS.png']),
  )
})
