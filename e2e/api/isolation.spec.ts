import {
  applyPath,
  ask,
  codesPath,
  expectGafapayFailure,
  gafapayClient,
  programsPath,
  signToken,
  succeed,
  unique,
  userCodePath,
  validatePath,
  type Answer,
} from '../clients'
import { checkBooks, expect, test } from '../fixtures'
import {
  accept,
  approve,
  everythingOf,
  fixed,
  kycStatus,
  newCode,
  newProgram,
  readAll,
  referralOf,
  start,
  usageOf,
  type Bonus,
  type Program,
  type Referral,
} from './lifecycle'

/** The parts of an answer that could distinguish two cases: everything but the time and the remaining rate limit. */
function visible({ status, text, headers }: Answer): unknown {
  const shown = Object.fromEntries([...headers].filter(([name]) => name !== 'date' && name !== 'ratelimit'))
  return { status, text, shown }
}
const sameId = { 'x-request-id': 'same', requestid: 'same' }

test('two companies use the same code names and users independently', async ({ partner, globexPartner }) => {
  const ofAcme = await partner.page({ userId: 'isv_user_123', code: 'PARTNER2024' })
  const ofGlobex = await globexPartner.page({ userId: 'isv_user_123', code: 'PARTNER2024' })
  expect(ofAcme.referralCodes).toEqual([
    {
      referralCode: 'PARTNER2024',
      userId: 'isv_user_123',
      isvId: 'isv_001',
      usedCount: '42',
      category: 'isv_premium',
    },
  ])
  expect(ofGlobex.referralCodes).toEqual([
    {
      referralCode: 'PARTNER2024',
      userId: 'isv_user_123',
      isvId: 'isv_002',
      usedCount: '7',
      category: 'isv_basic',
    },
  ])
  expect((await globexPartner.validate('PARTNER2024')).body).toEqual({
    isValid: true,
    userId: 'isv_user_123',
    amount: { value: '25.00', currency: 'EUR' },
  })
})

test('a list contains codes of its own company only', async ({ partner, globexPartner }) => {
  const code = unique('ACME')
  await partner.create({ userId: 'u', referralCode: code, category: 'seasonal' })
  const queries: Record<string, string>[] = [{ code }, { category: 'seasonal' }, { userId: 'isv_user_200' }]
  for (const query of queries) expect((await globexPartner.page(query)).referralCodes).toEqual([])
  const all = await globexPartner.page({ limit: '100' })
  expect(new Set(all.referralCodes.map(({ isvId }) => isvId))).toEqual(new Set(['isv_002']))
})

test("validating, changing and listing another company's code is, byte for byte, an unknown code", async ({
  partner,
}) => {
  const unknown = unique('GLOBEX').toUpperCase().slice(0, 'GLOBEX-ONLY'.length)
  const asks: [string, string, unknown?][] = [
    ['GET', `${codesPath}/{code}`],
    ['GET', '/v1/referral-codes/{code}'],
    ['PATCH', '/v1/referral-codes/{code}', { status: 'disabled' }],
    ['PATCH', '/v1/referral-codes/{code}', { maxUses: 1, programId: null }],
    ['GET', `${codesPath}?code={code}`],
  ]
  for (const [method, path, body] of asks) {
    const foreign = await partner.send(method, path.replace('{code}', 'GLOBEX-ONLY'), body, sameId)
    const nobodys = await partner.send(method, path.replace('{code}', unknown), body, sameId)
    expect(visible(foreign), `${method} ${path}`).toEqual(visible(nobodys))
  }
})

test("a change of another company's code has no effect", async ({ partner, globexPartner }) => {
  const code = unique('MINE')
  await globexPartner.create({ userId: 'u', referralCode: code })
  expect((await partner.change(code, { status: 'disabled', category: 'stolen' })).status).toBe(404)
  expect((await globexPartner.validate(code)).body).toMatchObject({ isValid: true })
  expect((await globexPartner.page({ code })).referralCodes).toMatchObject([{ category: null }])
})

test('a code name in use by another company is available, and creating it reveals nothing of that company', async ({
  partner,
  globexPartner,
}) => {
  const code = unique('SHARED')
  expect((await partner.create({ userId: 'a', referralCode: code })).text).toBe('{}')
  expect((await globexPartner.create({ userId: 'g', referralCode: code.toLowerCase() })).text).toBe('{}')
  expect((await partner.page({ code })).referralCodes).toMatchObject([{ referralCode: code, userId: 'a' }])
  expect((await globexPartner.page({ code })).referralCodes).toMatchObject([
    { referralCode: code.toLowerCase(), userId: 'g' },
  ])
})

test("another company's program is, byte for byte, an unknown program", async ({ globexPartner }) => {
  const body = (programId: string) => ({ userId: 'u', referralCode: 'WITH-PROGRAM', programId })
  const foreign = await globexPartner.send(
    'POST',
    codesPath,
    body('3a62eae282ea4e04bbe27e2dddbb1e5c'),
    sameId,
  )
  const nobodys = await globexPartner.send(
    'POST',
    codesPath,
    body('3a62eae282ea4e04bbe27e2dddbb1e5d'),
    sameId,
  )
  expect(foreign.status).toBe(400)
  expect(visible(foreign)).toEqual(visible(nobodys))
})

test("GafaPay's look-ups of another company's user, code or program are, byte for byte, unknown ones", async ({
  app,
  partner,
}) => {
  const { acme, globex, url } = app
  await partner.create({ userId: 'u', referralCode: 'ACME-SECRET-1' })
  const { send } = gafapayClient(url, globex.companyId, await signToken(globex.jwtSigningSecret))
  const pairs: [string, string, string, unknown?, unknown?][] = [
    ['GET', `${userCodePath}?referral_code=ACME-SECRET-1`, `${userCodePath}?referral_code=ACME-SECRET-2`],
    ['GET', `${userCodePath}?referral_code=C273551489XA`, `${userCodePath}?referral_code=C273551489XB`],
    [
      'POST',
      validatePath,
      validatePath,
      { referral_code: 'ACME-SECRET-1', user_type: 2 },
      { referral_code: 'ACME-SECRET-2', user_type: 2 },
    ],
    [
      'POST',
      userCodePath,
      userCodePath,
      { user_id: 'x', user_type: 2, referral_program_id: '3a62eae282ea4e04bbe27e2dddbb1e5c' },
      { user_id: 'x', user_type: 2, referral_program_id: '0'.repeat(32) },
    ],
  ]
  for (const [method, foreign, nobodys, foreignBody, nobodysBody] of pairs)
    expect(visible(await send(method, foreign, foreignBody, sameId)), foreign).toEqual(
      visible(await send(method, nobodys, nobodysBody, sameId)),
    )
  // The same customer has a code of its own in each company.
  const { body } = await send('GET', `${userCodePath}?user_id=fb8f09210e0f46b7b4262d77f5b6c273`)
  expect(body).not.toMatchObject({ data: { referral_user: { referral_code: 'C273551489XA' } } })
  expect(acme.companyId).not.toBe(globex.companyId)
})

test("another company's token or key is, byte for byte, that of an unknown company", async ({ app }) => {
  const { acme, globex, url } = app
  for (const credential of [globex.apiKey, await signToken(globex.jwtSigningSecret)]) {
    const as = (companyid: string) =>
      ask(`${url}${userCodePath}?user_id=fb8f09210e0f46b7b4262d77f5b6c273`, {
        headers: { companyid, authorization: `Token ${credential}`, ...sameId },
      })
    const foreign = await as(acme.companyId)
    expectGafapayFailure(foreign, 401, 'UNAUTHORIZED')
    expect(visible(foreign)).toEqual(visible(await as('0'.repeat(32))))
  }
})

test("a request about another company's program, referral, bonus, person or code is, byte for byte, one about an unknown id, and changes nothing", async ({
  app,
  partner,
  globexPartner,
}) => {
  const program = await newProgram(partner, { referrerBonus: fixed('50.00'), refereeBonus: fixed('25.00') })
  const owner = unique('owner')
  const code = await newCode(partner, { userId: owner, programId: program.id, category: unique('category') })
  const approved = await approve(partner, code)
  const pending = await referralOf(partner, await start(partner, code))
  const ours = await everythingOf(partner)
  const bonusId = approved.bonuses[0]!.id
  const globex = { user_id: unique('customer'), user_type: 2 }
  const newUser = unique('new')

  /** The request, with %s for the id. */
  const asks: [foreign: string, method: string, path: string, body?: unknown][] = [
    [program.id, 'GET', '/v1/programs/%s'],
    [program.id, 'PATCH', '/v1/programs/%s', { status: 'ended' }],
    [program.id, 'PATCH', '/v1/programs/%s', { budget: { value: '1.00' }, maxReferrals: 1 }],
    [approved.id, 'GET', '/v1/referrals/%s'],
    [approved.id, 'POST', '/v1/referrals/%s/reverse', { reason: 'not ours' }],
    [pending.id, 'POST', '/v1/referrals/%s/reverse'],
    [bonusId, 'GET', '/v1/bonuses/%s'],
    [bonusId, 'POST', '/v1/bonuses/%s/paid', { reference: 'STOLEN' }],
    [pending.userId, 'GET', '/v1/kyc/status?userId=%s'],
    [pending.userId, 'POST', '/v1/kyc/decisions', { userId: '%s', decision: 'ACCEPT' }],
    [approved.userId, 'POST', '/v1/kyc/decisions', { userId: '%s', decision: 'REJECT' }],
    [pending.userId, 'DELETE', '/v1/kyc/%s'],
    [approved.userId, 'DELETE', '/v1/kyc/%s'],
    [
      code,
      'POST',
      '/v1/kyc/start',
      { userId: newUser, firstName: 'Jane', lastName: 'Smith', referralCode: '%s' },
    ],
    [code, 'GET', `${codesPath}/%s`],
    [code, 'PATCH', '/v1/referral-codes/%s', { status: 'disabled' }],
    [program.id, 'POST', codesPath, { userId: 'u', referralCode: 'NOT-MADE', programId: '%s' }],
    [program.id, 'PATCH', '/v1/referral-codes/GLOBEX-ONLY', { programId: '%s' }],
    [code, 'GET', '/v1/referrals?referralCode=%s'],
    [approved.userId, 'GET', '/v1/referrals?userId=%s'],
    [owner, 'GET', '/v1/referrals?referrerUserId=%s'],
    [program.id, 'GET', '/v1/referrals?programId=%s'],
    [approved.category!, 'GET', '/v1/referrals?category=%s'],
    [approved.category!, 'PATCH', '/v1/categories/%s', { description: 'stolen' }],
    [owner, 'GET', '/v1/bonuses?userId=%s'],
    [program.id, 'GET', '/v1/bonuses?programId=%s'],
    [approved.id, 'GET', '/v1/bonuses?referralId=%s'],
  ]
  for (const [foreign, method, path, body] of asks) {
    const seen = async (id: string) => {
      const answer = await globexPartner.send(
        method,
        path.replace('%s', id),
        body && (JSON.parse(JSON.stringify(body).replace('%s', id)) as unknown),
        sameId,
      )
      return { ...(visible(answer) as object), text: answer.text.replaceAll(id, '%s') }
    }
    expect(await seen(foreign), `${method} ${path}`).toEqual(await seen(unknownLike(foreign)))
  }

  const { send } = gafapayClient(app.url, app.globex.companyId, app.globex.apiKey)
  for (const [foreign, method, path, body] of [
    [code, 'POST', applyPath, { ...globex, referral_code: '%s' }],
    [program.currencyId, 'GET', `${programsPath}?currency_id=%s`],
    [program.name, 'GET', `${programsPath}?search_keyword=%s`],
  ] as const) {
    const seen = async (id: string) =>
      visible(await send(method, path.replace('%s', id), body && { ...body, referral_code: id }, sameId))
    expect(await seen(foreign), path).toEqual(await seen(unknownLike(foreign)))
  }

  expect(await everythingOf(partner)).toEqual(ours)
  expect(await succeed(partner.kycStatus(pending.userId))).toEqual(kycStatus(pending.userId, 'OPEN'))
  expect(await accept(partner, pending.userId)).toMatchObject({ state: 'approved', id: pending.id })
  await checkBooks(app)
})

/** An unused name of the same format. */
function unknownLike(name: string): string {
  return /^[0-9a-f]{32}$/.test(name) ? '0'.repeat(32) : `${name.slice(0, -8)}${'0'.repeat(8)}`
}

test('two companies check the same person, and each decides for itself', async ({
  app,
  partner,
  globexPartner,
}) => {
  const details = { userId: unique('both'), email: `${unique('both')}@example.com`, ssn: unique('ssn') }
  await start(partner, await newCode(partner), details)
  await start(globexPartner, await newCode(globexPartner), details)
  for (const each of [partner, globexPartner])
    expect(await referralOf(each, details.userId)).toMatchObject({ state: 'pending', heldFor: null })
  await succeed(partner.decide(details.userId, 'REJECT'))
  expect(await succeed(globexPartner.kycStatus(details.userId))).toEqual(kycStatus(details.userId, 'OPEN'))
  expect(await accept(globexPartner, details.userId)).toMatchObject({ state: 'approved' })
  await succeed(partner.erase(details.userId))
  expect(await succeed(globexPartner.kycStatus(details.userId))).toEqual(
    kycStatus(details.userId, 'CLOSED', 'ACCEPT'),
  )
  await checkBooks(app)
})

test('lists and usage cover their own company only', async ({ partner, globexPartner }) => {
  const category = unique('category')
  const usageBefore = await usageOf(globexPartner)
  const before = await everythingOf(globexPartner)
  const program = await newProgram(partner, { referrerBonus: fixed('5.00') })
  await approve(partner, await newCode(partner, { programId: program.id, category }))
  expect(await everythingOf(globexPartner)).toEqual(before)
  expect(await usageOf(globexPartner)).toEqual(usageBefore)
  const limit = { limit: '100' }
  const [programs, referrals, bonuses] = [
    await readAll<Program>(globexPartner, 'programs', limit),
    await readAll<Referral>(globexPartner, 'referrals', limit),
    await readAll<Bonus>(globexPartner, 'bonuses', limit),
  ]
  const ids = new Set(programs.map(({ id }) => id))
  for (const { programId } of referrals) expect(programId === null || ids.has(programId)).toBe(true)
  for (const { programId } of bonuses) expect(ids.has(programId)).toBe(true)
})
