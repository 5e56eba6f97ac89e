import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { expectGafapayFailure, gafapayClient, signToken } from '../clients'
import { expect, test, type TestApp } from '../fixtures'

const user = { user_id: 'fb8f09210e0f46b7b4262d77f5b6c273' }
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600
const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** A token built by hand, as by an attacker. */
function forge(header: object, claims: object, signature: (input: string) => Buffer | string): string {
  const input = `${encode(header)}.${encode(claims)}`
  const made = signature(input)
  return `${input}.${typeof made === 'string' ? made : made.toString('base64url')}`
}
const hmac = (algorithm: string, secret: string) => (input: string) =>
  createHmac(algorithm, secret).update(input).digest()
const claims = (more: object = {}) => ({ sub: 'x', roles: ['ROLE_ADMIN'], exp: inAnHour(), ...more })

const attacks: Record<string, (secret: string, app: TestApp) => string | Promise<string>> = {
  'with alg none and no signature': () => forge({ alg: 'none', typ: 'JWT' }, claims(), () => ''),
  'with alg None and the right signature': (secret) =>
    forge({ alg: 'None' }, claims(), hmac('sha256', secret)),
  'with no alg': (secret) => forge({ typ: 'JWT' }, claims(), hmac('sha256', secret)),
  'signed HS512 with the right secret': (secret) => forge({ alg: 'HS512' }, claims(), hmac('sha512', secret)),
  'that names HS512 but is signed HS256': (secret) =>
    forge({ alg: 'HS512' }, claims(), hmac('sha256', secret)),
  'signed RS256 with a key of its own': () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    return forge({ alg: 'RS256' }, claims(), (input) => sign('sha256', Buffer.from(input), privateKey))
  },
  'signed with another secret': () => signToken('an unknown secret, long enough for HS256'),
  'signed with an empty secret': () => forge({ alg: 'HS256' }, claims(), hmac('sha256', '')),
  'signed with the secret of another company': (_, app) => signToken(app.globex.jwtSigningSecret),
  'signed with the companyid': (_, app) => signToken(app.acme.companyId),
  'that expired an hour ago': (secret) => signToken(secret, { exp: '-1h' }),
  'that expired two minutes ago': (secret) => signToken(secret, { exp: '-2m' }),
  'without exp': (secret) => signToken(secret, { exp: null }),
  'with exp as a text': (secret) =>
    forge({ alg: 'HS256' }, claims({ exp: String(inAnHour()) }), hmac('sha256', secret)),
  'with exp null': (secret) => forge({ alg: 'HS256' }, claims({ exp: null }), hmac('sha256', secret)),
  'that is not valid yet': (secret) =>
    forge({ alg: 'HS256' }, claims({ nbf: inAnHour() }), hmac('sha256', secret)),
  'without sub': (secret) => forge({ alg: 'HS256' }, claims({ sub: undefined }), hmac('sha256', secret)),
  'without roles': (secret) => forge({ alg: 'HS256' }, claims({ roles: undefined }), hmac('sha256', secret)),
  'with a role that does not exist': (secret) => signToken(secret, { roles: ['ROLE_SUPERUSER'] }),
  'whose claims were changed after signing': async (secret) => {
    const [header, , signature] = (await signToken(secret, { roles: ['ROLE_CUSTOMER'] })).split('.')
    return `${header}.${encode(claims())}.${signature}`
  },
  'whose signature was cut off': async (secret) => (await signToken(secret)).replace(/[^.]+$/, ''),
  'whose signature was cut short': async (secret) => (await signToken(secret)).slice(0, -2),
  'that brings its own key in the header': (secret) =>
    forge(
      { alg: 'HS256', jwk: { kty: 'oct', k: encode('mine') }, kid: '../../dev/null' },
      claims(),
      hmac('sha256', `${secret}x`),
    ),
  'with an unknown critical extension': (secret) =>
    forge({ alg: 'HS256', crit: ['b64'], b64: false }, claims(), hmac('sha256', secret)),
  'that is no token': () => 'a.b.c',
  'that is very long': () => `${'a'.repeat(4000)}.${'b'.repeat(4000)}.${'c'.repeat(4000)}`,
}

for (const [what, make] of Object.entries(attacks)) {
  test(`a token ${what} is 401`, async ({ app }) => {
    const { companyId, jwtSigningSecret } = app.acme
    const client = gafapayClient(app.url, companyId, await make(jwtSigningSecret, app))
    expectGafapayFailure(await client.find(user), 401, 'UNAUTHORIZED')
  })
}

test('a token is valid in its own company only, and only signed HS256 with its secret', async ({ app }) => {
  const { acme, globex, url } = app
  const token = forge({ alg: 'HS256' }, claims(), hmac('sha256', acme.jwtSigningSecret))
  expect((await gafapayClient(url, acme.companyId, token).find(user)).status).toBe(200)
  expectGafapayFailure(await gafapayClient(url, globex.companyId, token).find(user), 401, 'UNAUTHORIZED')
})

test('an API key replaces a token in its own company only', async ({ app }) => {
  const { acme, globex, url } = app
  expect((await gafapayClient(url, acme.companyId, acme.apiKey).find(user)).status).toBe(200)
  expectGafapayFailure(
    await gafapayClient(url, acme.companyId, globex.apiKey).find(user),
    401,
    'UNAUTHORIZED',
  )
  expectGafapayFailure(
    await gafapayClient(url, acme.companyId, `${acme.apiKey}0`).find(user),
    401,
    'UNAUTHORIZED',
  )
})
