import { expect, personOf, signIn, test } from '../browser'

const pages = [
  '/',
  '/codes',
  '/codes/import',
  '/categories',
  '/partners',
  '/referrals',
  '/bonuses',
  '/payment-runs',
  '/programs',
  '/reports',
  '/jobs',
  '/audit-log',
  '/events',
  '/requests',
  '/webhooks',
  '/api-keys',
  '/validate',
]

test('a page loads no schemas before a form is opened on it', async ({ context, app }) => {
  await signIn(context, app.url, personOf(app.acme, 'owner'))
  const textOf = async (path: string) => await (await context.request.get(app.url + path)).text()
  const scriptsOf = async (path: string) =>
    new Set([...(await textOf(path)).matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src!))
  const hasSchemas = new Map<string, boolean>()
  const withSchemas = async (path: string) => {
    const scripts = await scriptsOf(path)
    for (const script of scripts)
      if (!hasSchemas.has(script)) hasSchemas.set(script, (await textOf(script)).includes('"ZodObject"'))
    return [...scripts].filter((script) => hasSchemas.get(script))
  }
  expect(await withSchemas('/programs/new')).not.toEqual([])
  for (const path of pages) expect.soft(await withSchemas(path), path).toEqual([])
})
