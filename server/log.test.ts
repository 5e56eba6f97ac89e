import { Writable } from 'node:stream'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { captureConsole, logPrintedErrorsAs } from './log'
import { flushRequests } from './services/request-log/record-request'
import { singletons } from './singleton'
import { ask, bearer, signToken, token } from './testing/api'
import { newCompany, newKey, newSigningSecret } from './testing/company'
import { readRows, whileLocked } from './testing/database'

const marker = 'ZQX-marker-078-05-1120'
let lines: string[]
beforeEach(() => {
  lines = []
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) })
  singletons.set('log', pino({ level: 'debug', base: undefined }, stream))
})
afterEach(() => void singletons.delete('log'))

/** Calls that carry the marker wherever a caller can put one, and end in every way. */
async function callWithMarkers(): Promise<number[]> {
  const company = await newCompany()
  const { key } = await newKey(company)
  const { secret } = await newSigningSecret(company)
  const headers = {
    ...bearer(key),
    'user-agent': marker,
    cookie: `a=${marker}`,
    referer: `http://${marker}/`,
    'idempotency-key': marker,
    [marker.toLowerCase()]: marker,
  }
  const body = {
    userId: marker,
    referralCode: marker,
    category: marker,
    description: marker,
    firstName: marker,
    lastName: marker,
    ssn: '078-05-1120',
    email: `${marker}@example.com`,
    [marker]: marker,
  }
  const answers = [
    await ask({ method: 'POST', path: '/v1/kyc/referral-codes', headers, body }),
    await ask({
      method: 'POST',
      path: '/v1/kyc/referral-codes',
      headers: { ...headers, 'idempotency-key': `${marker}2` },
      body,
    }),
    await ask({ path: `/v1/kyc/referral-codes/${marker}?${marker}=${marker}`, headers }),
    await ask({ path: '/v1/kyc/referral-codes', query: { userId: marker, limit: marker }, headers }),
    await ask({
      method: 'POST',
      path: '/v1/kyc/start',
      headers: bearer(key),
      body: { ...body, referralCode: undefined },
    }),
    await ask({
      method: 'POST',
      path: '/v1/kyc/start',
      headers: { ...headers, 'idempotency-key': `${marker}3` },
      body: `{"userId": "${marker}", ${marker}`,
    }),
    await ask({ path: `/v1/${marker}`, headers }),
    await ask({ path: '/v1/programs', headers: { ...headers, authorization: `Bearer ${marker}` } }),
    await ask({
      path: `/gafapay/v3/reward_promotion/user_referral_code?user_id=${marker}`,
      headers: token(company.id, await signToken(secret, { sub: marker, roles: ['ROLE_CUSTOMER'] })),
    }),
    await ask({
      method: 'POST',
      path: '/gafapay/v3/reward_promotion/validate_referral_code',
      headers: { companyid: company.id, 'user-agent': marker },
      body: { referral_code: marker, user_type: 2 },
    }),
    await whileLocked(() =>
      ask({ method: 'POST', path: '/v1/kyc/referral-codes', headers: bearer(key), body }),
    ),
  ]
  await flushRequests()
  return answers.map(({ status }) => status)
}

it('what a library prints is one line of the log, without the message of an error', async () => {
  const printing = { ...console }
  try {
    captureConsole()
    const { error, warn, log } = console
    error(
      '\u001b[31m⨯\u001b[39m',
      Object.assign(new TypeError(`${marker}\nof a statement`), { digest: '42' }),
    )
    warn('Two\nlines')
    log({ secret: marker })
    await logPrintedErrorsAs(
      () => 'warn',
      async () => error(new SyntaxError(marker)),
    )
  } finally {
    Object.assign(console, printing)
  }
  expect(lines.join('')).not.toContain(marker)
  expect(lines.map((line) => line.trimEnd().split('\n').length)).toEqual([1, 1, 1, 1])
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { level: 50, msg: '⨯', error: { name: 'TypeError', digest: '42', frames: expect.any(Array) as unknown } },
    { level: 40, msg: 'Two\nlines' },
    { level: 20 },
    { level: 40, error: { name: 'SyntaxError' } },
  ])
})

describe("the process's log and the request log", () => {
  it('hold nothing that a caller sent but the request id: no path, query, header, body or token subject', async () => {
    expect(await callWithMarkers()).toEqual([200, 409, 200, 400, 200, 400, 404, 401, 404, 200, 503])
    const rows = readRows<{ route: string; status: number }>('SELECT * FROM request_log ORDER BY id')
    expect(rows.map(({ route, status }) => `${status} ${route}`)).toEqual([
      '200 /v1/kyc/referral-codes',
      '409 /v1/kyc/referral-codes',
      '200 /v1/kyc/referral-codes/{code}',
      '400 /v1/kyc/referral-codes',
      '200 /v1/kyc/start',
      '400 /v1/kyc/start',
      '404 /gafapay/v3/reward_promotion/user_referral_code',
      '200 /gafapay/v3/reward_promotion/validate_referral_code',
      '503 /v1/kyc/referral-codes',
    ])
    // A line for each call, and those that say more of a failure.
    expect(lines.length).toBeGreaterThanOrEqual(11)
    for (const written of [...lines, JSON.stringify(rows)]) {
      expect(written).not.toMatch(/zqx|078-?05-?1120|rk_live|eyJ/i)
    }
  })

  it('name each call alike, so that one leads to the other', async () => {
    const { key } = await newKey(await newCompany())
    await ask({ path: '/v1/programs', headers: { ...bearer(key), 'x-request-id': 'find-me' } })
    await flushRequests()
    const line = lines
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find(({ requestId }) => requestId === 'find-me')
    expect(line).toMatchObject({ level: 20, method: 'GET', route: '/v1/programs', status: 200 })
    expect(readRows(`SELECT route, status FROM request_log WHERE request_id = 'find-me'`)).toEqual([
      { route: '/v1/programs', status: 200 },
    ])
  })
})
