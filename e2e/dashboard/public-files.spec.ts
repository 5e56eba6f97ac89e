import { expect, open, test } from '../browser'

test('icons, manifest and social image are served without a session, each as what it is', async ({
  page,
  app,
  request,
}) => {
  await open(page, '/sign-in')
  const addressOf = (selector: string, attribute: string) =>
    page.locator(`head ${selector}`).getAttribute(attribute)
  const manifestUrl = await addressOf('link[rel=manifest]', 'href')
  const types: Record<string, string> = {
    [(await addressOf('link[rel=icon]', 'href'))!]: 'image/svg+xml',
    [(await addressOf('link[rel=apple-touch-icon]', 'href'))!]: 'image/png',
    [(await addressOf('meta[property="og:image"]', 'content'))!]: 'image/png',
  }
  expect(Object.keys(types)[2]).toBe(`${app.url}/social-image.png`)

  const manifest = await request.get(app.url + manifestUrl)
  expect(manifest.headers()['content-type']).toBe('application/manifest+json')
  const { icons } = (await manifest.json()) as { icons: { src: string; type: string; purpose: string }[] }
  expect(icons.map(({ purpose }) => purpose)).toEqual(['any', 'maskable', 'maskable'])
  for (const { src, type } of icons) types[src] = type

  for (const [url, type] of Object.entries(types)) {
    const answer = await request.get(new URL(url, app.url).href, { maxRedirects: 0 })
    expect([url, answer.status(), answer.headers()['content-type']]).toEqual([url, 200, type])
  }
})
