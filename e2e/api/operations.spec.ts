import { ask, mounts } from '../clients'
import { expect, test } from '../fixtures'
import { document } from '../published'

for (const mount of mounts) {
  test(`${mount}/healthz and ${mount}/readyz answer ok without credentials`, async ({ app }) => {
    for (const path of ['/healthz', '/readyz']) {
      const { status, text, headers } = await ask(app.url + mount + path)
      expect([status, text]).toEqual([200, '{"status":"ok"}'])
      expect(headers.get('cache-control')).toBe('no-store')
      const head = await ask(app.url + mount + path, { method: 'HEAD' })
      expect([head.status, head.text]).toEqual([200, ''])
    }
  })

  test(`${mount}/openapi.json is the document in docs/`, async ({ app }) => {
    const { status, body } = await ask(`${app.url}${mount}/openapi.json`)
    expect([status, body]).toEqual([200, document])
  })
}

for (const path of [
  '/sign-in',
  '/',
  '/codes',
  '/nothing-here',
  '/setup',
  '/sign-in?callbackUrl=%3Cscript%3E',
])
  test(`the page ${path} allows only its own scripts, by a nonce of its own, and no frames`, async ({
    app,
  }) => {
    const [{ headers, text }, again] = [await ask(app.url + path), await ask(app.url + path)]
    const policy = Object.fromEntries(
      headers
        .get('content-security-policy')!
        .split('; ')
        .map((directive) => directive.split(/ (.*)/s, 2)),
    ) as Record<string, string>
    const nonce = /'nonce-([^']{22,})'/.exec(policy['script-src']!)?.[1]
    expect(policy).toMatchObject({
      'default-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    })
    expect(policy['script-src']).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(again.headers.get('content-security-policy')).not.toContain(nonce)
    for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`)
    expect(/\son(click|load|error|submit)=/i.exec(text)).toBeNull()
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
  })

test('a nonce or policy sent by the client is ignored', async ({ app }) => {
  const { headers, text } = await ask(`${app.url}/sign-in`, {
    headers: { 'content-security-policy': "script-src 'nonce-attackers'", 'x-nonce': 'attackers' },
  })
  expect(`${headers.get('content-security-policy')}${text}`.includes('attackers')).toBe(false)
})

test('a signed-out visitor is redirected from every dashboard page to sign-in, and sees none of its content', async ({
  app,
}) => {
  for (const path of ['/', '/codes', '/codes/PARTNER2024', '/validate', '/api-keys', '/settings/company']) {
    const { text, headers } = await ask(app.url + path)
    const target = headers.get('location') ?? /url=([^"]+)"/.exec(text)?.[1]
    expect(target, path).toBe(path === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(path)}`)
    expect(/Acme|Globex|isv_premium|isv_user|50\.00/.exec(text), path).toBeNull()
  }
})
