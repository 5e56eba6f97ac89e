import {
  ask,
  blamedFields,
  codesPath,
  expectPartnerFailure,
  mounts,
  partnerClient,
  unique,
  untyped,
} from '../clients'
import { expect, test } from '../fixtures'

const wrongCredentials = {
  nothing: undefined,
  'a scheme alone': 'Bearer',
  'a key of no one': `Bearer rk_live_${'0'.repeat(48)}_${'0'.repeat(6)}`,
  'a malformed key': 'Bearer rk_live_short',
  'another scheme': 'Basic cmtfbGl2ZTpzZWNyZXQ=',
  'a key cut short': (key: string) => `Bearer ${key.slice(0, -1)}`,
  'a key in the other dialect’s scheme': (key: string) => `Token ${key}`,
}

for (const mount of mounts) {
  for (const [what, credentials] of Object.entries(wrongCredentials)) {
    test(`${mount || 'documented path'}: ${what} in place of a key is 401, whatever else is asked`, async ({
      app,
    }) => {
      const authorization = typeof credentials === 'function' ? credentials(app.acme.apiKey) : credentials
      const headers = authorization === undefined ? undefined : { authorization }
      for (const [method, path] of [
        ['GET', codesPath],
        ['POST', codesPath],
        ['GET', `${codesPath}/PARTNER2024`],
        ['PATCH', `${codesPath}/PARTNER2024`],
      ] as const) {
        const answer = await ask(app.url + mount + path, { method, headers })
        expectPartnerFailure(answer, 401, 16, 'UNAUTHENTICATED')
        expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      }
    })
  }

  test(`${mount || 'documented path'}: a read-only key reads, and is refused every change with 403`, async ({
    app,
    partner,
  }) => {
    const code = unique('KEEP')
    const readOnly = partnerClient(app.url + mount, app.acme.readOnlyApiKey)
    expect((await readOnly.validate('PARTNER2024')).status).toBe(200)
    expectPartnerFailure(
      await readOnly.create({ userId: 'u', referralCode: code }),
      403,
      7,
      'PERMISSION_DENIED',
    )
    expectPartnerFailure(
      await readOnly.change('PARTNER2024', { status: 'disabled' }),
      403,
      7,
      'PERMISSION_DENIED',
    )
    expect((await partner.page({ code })).referralCodes).toEqual([])
  })

  test(`${mount || 'documented path'}: unknown paths are 404 and wrong methods 405 with Allow, in the documented shape`, async ({
    app,
  }) => {
    const { send } = partnerClient(app.url + mount, app.acme.apiKey)
    for (const path of [
      '/v1',
      '/v1/',
      '/v1/nothing',
      `${codesPath}/`,
      `${codesPath}/A/B`,
      '/v1/kyc/referral-codes.json',
      '/V1/kyc/referral-codes',
      '/v1//kyc/referral-codes',
    ]) {
      if (path.startsWith('/V1') && !mount) continue // a page's path, not the API's
      expectPartnerFailure(await send('GET', path), 404, 5, 'ROUTE_NOT_FOUND')
    }
    for (const [method, path, allow] of [
      ['DELETE', codesPath, 'POST, GET'],
      ['PUT', `${codesPath}/PARTNER2024`, 'GET, PATCH'],
      ['POST', '/healthz', 'GET'],
      ['OPTIONS', codesPath, 'POST, GET'],
    ] as const) {
      const answer = await send(method, path)
      expectPartnerFailure(answer, 405, 3, 'METHOD_NOT_ALLOWED')
      expect(answer.headers.get('allow')).toBe(allow)
    }
  })
}

test('a code that is taken is 409 in any case and state, and never says whose it is', async ({ partner }) => {
  const code = unique('Taken')
  const owner = unique('the-owner')
  expect((await partner.create({ userId: owner, referralCode: code })).status).toBe(200)
  for (const again of [code, code.toLowerCase(), code.toUpperCase()]) {
    const refusal = await partner.create({ userId: 'somebody', referralCode: again })
    expectPartnerFailure(refusal, 409, 6, 'REFERRAL_CODE_TAKEN')
    expect(refusal.text).not.toContain(owner)
  }
  await partner.change(code, { status: 'disabled' })
  expectPartnerFailure(
    await partner.create({ userId: owner, referralCode: code }),
    409,
    6,
    'REFERRAL_CODE_TAKEN',
  )
})

test('bad fields are 400, each named, and nothing is recorded', async ({ partner }) => {
  const code = unique('BAD')
  const bad: [Record<string, unknown>, string, string][] = [
    [{}, 'MISSING_ARGUMENT', 'userId,referralCode'],
    [{ userId: null, referralCode: code }, 'MISSING_ARGUMENT', 'userId'],
    [{ userId: 'u' }, 'MISSING_ARGUMENT', 'referralCode'],
    [{ userId: '', referralCode: code }, 'INVALID_ARGUMENT', 'userId'],
    [{ userId: 'u'.repeat(129), referralCode: code }, 'INVALID_ARGUMENT', 'userId'],
    [{ userId: 12, referralCode: code }, 'INVALID_ARGUMENT', 'userId'],
    [{ userId: 'u', referralCode: 'AB' }, 'INVALID_ARGUMENT', 'referralCode'],
    [{ userId: 'u', referralCode: 'A'.repeat(65) }, 'INVALID_ARGUMENT', 'referralCode'],
    [{ userId: 'u', referralCode: `-${code}` }, 'INVALID_ARGUMENT', 'referralCode'],
    [{ userId: 'u', referralCode: code, category: ' ' }, 'INVALID_ARGUMENT', 'category'],
    [{ userId: 'u', referralCode: code, category: 'c'.repeat(65) }, 'INVALID_ARGUMENT', 'category'],
    [{ userId: 'u', referralCode: code, maxUses: 0 }, 'INVALID_ARGUMENT', 'maxUses'],
    [{ userId: 'u', referralCode: code, maxUses: '5' }, 'INVALID_ARGUMENT', 'maxUses'],
    [{ userId: 'u', referralCode: code, expiresAt: 'tomorrow' }, 'INVALID_ARGUMENT', 'expiresAt'],
    [
      {
        userId: 'u',
        referralCode: code,
        startsAt: '2027-01-02T00:00:00Z',
        expiresAt: '2027-01-01T00:00:00Z',
      },
      'INVALID_ARGUMENT',
      'expiresAt',
    ],
  ]
  for (const [body, reason, fields] of bad) {
    const answer = await partner.create(untyped(body))
    const { details } = answer.body as { details: { reason?: string }[] }
    expectPartnerFailure(answer, 400, 3, details[0]!.reason!)
    expect([blamedFields(answer).join(), details[0]!.reason], JSON.stringify(body)).toEqual([fields, reason])
  }
  expect((await partner.page({ code })).referralCodes).toEqual([])
})

test('a limit below the uses there were, and a change of an unknown code, are refused', async ({
  partner,
}) => {
  const refusal = await partner.change('PARTNER2024', { maxUses: 41 })
  expect([refusal.status, blamedFields(refusal)]).toEqual([400, ['maxUses']])
  expectPartnerFailure(
    await partner.change(unique('NOBODYS'), { status: 'disabled' }),
    404,
    5,
    'REFERRAL_CODE_NOT_FOUND',
  )
})

test('a request id of the caller comes back, and one that is not well-formed is replaced', async ({
  partner,
}) => {
  for (const id of ['5bb30135-1815-41d5-827f-baed3daba4ae', 'a', 'A.b_c-9', 'x'.repeat(128)]) {
    const answer = await partner.send('GET', '/v1/nothing', undefined, { 'x-request-id': id })
    expectPartnerFailure(answer, 404, 5, 'ROUTE_NOT_FOUND')
    expect(answer.headers.get('x-request-id')).toBe(id)
  }
  for (const id of ['x'.repeat(129), 'two words', '<script>', 'é'])
    expect(
      (await partner.send('GET', codesPath, undefined, { 'x-request-id': id })).headers.get('x-request-id'),
    ).toMatch(/^[0-9a-f-]{36}$/)
})
