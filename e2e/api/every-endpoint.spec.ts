/** Guarantees of every endpoint in /openapi.json. */
import {
  ask,
  codesPath,
  expectGafapayFailure,
  expectPartnerFailure,
  gafapayClient,
  mounts,
  partnerClient,
  userCodePath,
  type Answer,
} from '../clients'
import { expect, test } from '../fixtures'
import { document } from '../published'
import { everythingOf } from './lifecycle'

interface Operation {
  method: string
  path: string
  dialect: 'partner' | 'gafapay'
  /** Every method of the path. */
  methods: string[]
  /** A JSON object. */
  hasBody: boolean
  /** It requires credentials. */
  isGuarded: boolean
  /** Its body must be signed, so an unsigned body is rejected before anything else. */
  isSigned: boolean
  /** The scope that an API key needs. */
  scope: string | undefined
  /** The URL of the path, with parameters that match nothing. */
  url: string
}

interface Described {
  security: Record<string, string[]>[]
  'x-required-scope'?: string
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, unknown> }
  responses: Record<string, unknown>
}

const operations = Object.entries(document.paths as unknown as Record<string, Record<string, Described>>)
  .filter(([path]) => /^\/(v1|gafapay)\//.test(path))
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { requestBody, responses, security, 'x-required-scope': scope }]): Operation => ({
        method: method.toUpperCase(),
        path,
        dialect: path.startsWith('/v1/') ? 'partner' : 'gafapay',
        methods: Object.keys(methods).map((name) => name.toUpperCase()),
        hasBody: requestBody?.content['application/json'] !== undefined,
        isGuarded: '403' in responses,
        isSigned: security.some((scheme) => 'providerSignature' in scheme),
        scope,
        url: path
          .replace('{id}', '0'.repeat(32))
          .replace('{code}', 'NOBODYS')
          .replace('{name}', 'nobodys')
          .replace('{userId}', 'nobody'),
      }),
    ),
  )

test('every path parameter has a test value', () => {
  expect(operations.filter(({ url }) => url.includes('{'))).toEqual([])
})

/** Fails unless the answer is this failure in its dialect's format. */
function expectFailure(
  { dialect, method, path }: Operation,
  answer: Answer,
  status: number,
  partner: [code: number, reason: string],
  gafapay: string,
): void {
  expect(`${method} ${path}: ${answer.status}`).toBe(`${method} ${path}: ${status}`)
  if (dialect === 'partner') expectPartnerFailure(answer, status, ...partner)
  else expectGafapayFailure(answer, status, gafapay)
}

const unknownPaths = {
  partner: [
    '/v1',
    '/v1/',
    '/v1/nothing',
    `${codesPath}/A/B`,
    '/v1/kyc/referral-codes.json',
    '/v1//kyc/referral-codes',
  ],
  gafapay: ['/gafapay', '/gafapay/v3/nothing', `${userCodePath}/`],
}

for (const mount of mounts) {
  test(`${mount || 'documented path'}: without valid credentials every guarded endpoint is 401, for every request`, async ({
    app,
  }) => {
    const unknownKey = `rk_live_${'0'.repeat(48)}_${'0'.repeat(6)}`
    for (const operation of operations.filter(({ isGuarded }) => isGuarded)) {
      const scheme = operation.dialect === 'partner' ? 'Bearer' : 'Token'
      const credentials = [
        undefined,
        scheme,
        `${scheme} ${unknownKey}`,
        `${scheme} ${app.acme.apiKey.slice(0, -1)}`,
        `${scheme === 'Token' ? 'Bearer' : 'Token'} ${app.acme.apiKey}`,
      ]
      for (const authorization of credentials) {
        const headers = {
          ...(operation.dialect === 'gafapay' && { companyid: app.acme.companyId }),
          ...(authorization && { authorization }),
        }
        const answer = await ask(app.url + mount + operation.url, {
          method: operation.method,
          headers,
          ...(operation.hasBody && { body: '{' }),
        })
        expectFailure(operation, answer, 401, [16, 'UNAUTHENTICATED'], 'UNAUTHORIZED')
        expect(answer.headers.get('www-authenticate')).toBe(scheme)
      }
    }
  })

  test(`${mount || 'documented path'}: every method that a path does not accept is 405 and lists those it accepts`, async ({
    app,
  }) => {
    // This path overlaps others, so another method makes it an unknown path.
    for (const operation of operations.filter(({ path }) => path !== '/v1/kyc/{userId}')) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
        (each) => !operation.methods.includes(each),
      )) {
        const answer = await ask(app.url + mount + operation.url, { method })
        expectFailure(operation, answer, 405, [3, 'METHOD_NOT_ALLOWED'], 'BAD_REQUEST')
        expect(answer.headers.get('allow')!.split(', ').toSorted()).toEqual(operation.methods.toSorted())
      }
    }
  })

  test(`${mount || 'documented path'}: paths below every path are unknown`, async ({ app }) => {
    for (const operation of operations)
      for (const below of ['/', '/a/b'])
        expectFailure(
          operation,
          await ask(app.url + mount + operation.url + below, { method: operation.method }),
          404,
          [5, 'ROUTE_NOT_FOUND'],
          'BAD_REQUEST',
        )
  })

  test(`${mount || 'documented path'}: an unknown path is 404 in the dialect of its prefix`, async ({
    app,
  }) => {
    for (const path of unknownPaths.partner)
      expectPartnerFailure(await ask(app.url + mount + path), 404, 5, 'ROUTE_NOT_FOUND')
    for (const path of unknownPaths.gafapay)
      expectGafapayFailure(await ask(app.url + mount + path), 404, 'BAD_REQUEST')
  })
}

const malformed = {
  'half of JSON': '{"userId":',
  'a trailing comma': '{"userId":"u",}',
  'a list': '[]',
  'a text': '"text"',
  null: 'null',
  NaN: '{"userId":NaN}',
  'a form': 'userId=1&user_id=2',
  'two objects': '{}{}',
  '30,000 levels of lists': '['.repeat(30_000),
  '30,000 closed levels of lists': '['.repeat(30_000) + ']'.repeat(30_000),
}
for (const [what, body] of Object.entries(malformed))
  test(`${what} in place of a JSON object is 400 at every endpoint with a body, and nothing is recorded`, async ({
    partner,
    gafapay,
  }) => {
    const before = await everythingOf(partner)
    for (const operation of operations.filter(({ hasBody, isSigned }) => hasBody && !isSigned)) {
      const { send } = operation.dialect === 'partner' ? partner : gafapay
      const answer = await send(operation.method, operation.url, body)
      expectFailure(operation, answer, 400, [3, 'MALFORMED_REQUEST'], 'BAD_REQUEST')
    }
    expect(await everythingOf(partner)).toEqual(before)
  })

test('a body over 64 KiB is 413 at every endpoint with a body', async ({ partner, gafapay }) => {
  const body = `{"padding":"${'x'.repeat(65_536)}"}`
  for (const operation of operations.filter(({ hasBody }) => hasBody)) {
    const { send } = operation.dialect === 'partner' ? partner : gafapay
    expectFailure(
      operation,
      await send(operation.method, operation.url, body),
      413,
      [3, 'BODY_TOO_LARGE'],
      'BAD_REQUEST',
    )
  }
})

test('a read-only key may read everything and change nothing', async ({ app, partner }) => {
  const { url, acme } = app
  const readers = {
    partner: partnerClient(url, acme.readOnlyApiKey),
    gafapay: gafapayClient(url, acme.companyId, acme.readOnlyApiKey),
  }
  const before = await everythingOf(partner)
  for (const operation of operations.filter(({ isGuarded }) => isGuarded)) {
    const answer = await readers[operation.dialect].send(
      operation.method,
      operation.url,
      operation.hasBody ? {} : undefined,
    )
    if (operation.scope?.endsWith(':read')) expect(answer.status, operation.path).not.toBe(403)
    else expectFailure(operation, answer, 403, [7, 'PERMISSION_DENIED'], 'FORBIDDEN')
  }
  expect(await everythingOf(partner)).toEqual(before)
})

test('a path or query that is not percent-encoded UTF-8, or repeats a parameter, is 400 at every endpoint that accepts one', async ({
  partner,
  gafapay,
}) => {
  for (const operation of operations) {
    const { send } = operation.dialect === 'partner' ? partner : gafapay
    const body = operation.hasBody ? {} : undefined
    if (operation.path.includes('{'))
      expectFailure(
        operation,
        await send(operation.method, operation.path.replace(/\{\w+\}/, '%E0%A4%A'), body),
        400,
        [3, 'MALFORMED_REQUEST'],
        'BAD_REQUEST',
      )
    else if (operation.method === 'GET') {
      expectFailure(
        operation,
        await send('GET', `${operation.url}?limit=%E0%A4%A`),
        400,
        [3, 'MALFORMED_REQUEST'],
        'BAD_REQUEST',
      )
      expectFailure(
        operation,
        await send('GET', `${operation.url}?limit=1&limit=1`),
        400,
        [3, 'INVALID_ARGUMENT'],
        'INVALID_REQUEST_PARAMETERS',
      )
    }
  }
})

test('every answer carries the caller’s request id, forbids caching and sniffing, and reveals no internals', async ({
  partner,
  gafapay,
}) => {
  for (const operation of operations) {
    const { send } = operation.dialect === 'partner' ? partner : gafapay
    const id = '5bb30135-1815-41d5-827f-baed3daba4ae'
    const { headers, status, text } = await send(
      operation.method,
      operation.url,
      operation.hasBody ? {} : undefined,
      { 'x-request-id': id, requestid: id },
    )
    expect(headers.get('x-request-id'), operation.path).toBe(id)
    expect(headers.get('requestid')).toBe(operation.dialect === 'gafapay' ? id : null)
    expect([
      headers.get('cache-control'),
      headers.get('x-content-type-options'),
      headers.get('content-type'),
    ]).toEqual([
      'no-store',
      'nosniff',
      `${operation.path.endsWith('.csv') && status === 200 ? 'text/csv' : 'application/json'}; charset=utf-8`,
    ])
    for (const name of ['x-powered-by', 'server', 'set-cookie']) expect(headers.get(name), name).toBeNull()
    // Pages of other sites may call only what needs no secret.
    expect(headers.get('access-control-allow-origin')).toBe(
      operation.path.endsWith('/validate_referral_code') ? '*' : null,
    )
    expect(text).not.toMatch(/node_modules|\.(ts|mjs|js):\d|\bSQLITE|\/(work|tmp|home|dev)\//i)
  }
})
