import { ask, codesPath, expectGafapayFailure, gafapayClient, signToken, unique, userCodePath, validatePath, type Answer } from '../clients'
import { expect, test } from '../fixtures'

/** All of an answer that could tell two cases apart. */
function visible({ status, text, headers }: Answer): unknown {
  const shown = Object.fromEntries([...headers].filter(([name]) => name !== 'date'))
  return { status, text, shown }
}
const sameId = { 'x-request-id': 'same', requestid: 'same' }

test('two companies use the same code name and users without knowing of one another', async ({ partner, globexPartner }) => {
  const ofAcme = await partner.page({ userId: 'isv_user_123', code: 'PARTNER2024' })
  const ofGlobex = await globexPartner.page({ userId: 'isv_user_123', code: 'PARTNER2024' })
  expect(ofAcme.referralCodes).toEqual([{ referralCode: 'PARTNER2024', userId: 'isv_user_123', isvId: 'isv_001', usedCount: '42', category: 'isv_premium' }])
  expect(ofGlobex.referralCodes).toEqual([{ referralCode: 'PARTNER2024', userId: 'isv_user_123', isvId: 'isv_002', usedCount: '7', category: 'isv_basic' }])
  expect((await globexPartner.validate('PARTNER2024')).body).toEqual({ isValid: true, userId: 'isv_user_123', amount: { value: '25.00', currency: 'EUR' } })
})

test('a list holds codes of the own company only', async ({ partner, globexPartner }) => {
  const code = unique('ACME')
  await partner.create({ userId: 'u', referralCode: code, category: 'seasonal' })
  const queries: Record<string, string>[] = [{ code }, { category: 'seasonal' }, { userId: 'isv_user_200' }]
  for (const query of queries) expect((await globexPartner.page(query)).referralCodes).toEqual([])
  const all = await globexPartner.page({ limit: '100' })
  expect(new Set(all.referralCodes.map(({ isvId }) => isvId))).toEqual(new Set(['isv_002']))
})

test("validating, changing and listing another company's code is, byte for byte, an unknown code", async ({ partner }) => {
  const unknown = unique('GLOBEX').toUpperCase().slice(0, 'GLOBEX-ONLY'.length)
  const asks: [string, string, unknown?][] = [
    ['GET', `${codesPath}/{code}`],
    ['PATCH', `${codesPath}/{code}`, { status: 'disabled' }],
    ['PATCH', `${codesPath}/{code}`, { maxUses: 1, programId: null }],
    ['GET', `${codesPath}?code={code}`],
  ]
  for (const [method, path, body] of asks) {
    const foreign = await partner.send(method, path.replace('{code}', 'GLOBEX-ONLY'), body, sameId)
    const nobodys = await partner.send(method, path.replace('{code}', unknown), body, sameId)
    expect(visible(foreign), `${method} ${path}`).toEqual(visible(nobodys))
  }
})

test("a change aimed at another company's code leaves it as it was", async ({ partner, globexPartner }) => {
  const code = unique('MINE')
  await globexPartner.create({ userId: 'u', referralCode: code })
  expect((await partner.change(code, { status: 'disabled', category: 'stolen' })).status).toBe(404)
  expect((await globexPartner.validate(code)).body).toMatchObject({ isValid: true })
  expect((await globexPartner.page({ code })).referralCodes).toMatchObject([{ category: null }])
})

test("another company's code name is free, and taking it says nothing of the other", async ({ partner, globexPartner }) => {
  const code = unique('SHARED')
  expect((await partner.create({ userId: 'a', referralCode: code })).text).toBe('{}')
  expect((await globexPartner.create({ userId: 'g', referralCode: code.toLowerCase() })).text).toBe('{}')
  expect((await partner.page({ code })).referralCodes).toMatchObject([{ referralCode: code, userId: 'a' }])
  expect((await globexPartner.page({ code })).referralCodes).toMatchObject([{ referralCode: code.toLowerCase(), userId: 'g' }])
})

test("another company's program is, byte for byte, an unknown program", async ({ globexPartner }) => {
  const body = (programId: string) => ({ userId: 'u', referralCode: 'WITH-PROGRAM', programId })
  const foreign = await globexPartner.send('POST', codesPath, body('3a62eae282ea4e04bbe27e2dddbb1e5c'), sameId)
  const nobodys = await globexPartner.send('POST', codesPath, body('3a62eae282ea4e04bbe27e2dddbb1e5d'), sameId)
  expect(foreign.status).toBe(400)
  expect(visible(foreign)).toEqual(visible(nobodys))
})

test("GafaPay's look-ups of another company's user, code or program are, byte for byte, unknown ones", async ({ desk, partner }) => {
  const { acme, globex, url } = desk
  await partner.create({ userId: 'u', referralCode: 'ACME-SECRET-1' })
  const { send } = gafapayClient(url, globex.companyId, await signToken(globex.jwtSigningSecret))
  const pairs: [string, string, string, unknown?, unknown?][] = [
    ['GET', `${userCodePath}?referral_code=ACME-SECRET-1`, `${userCodePath}?referral_code=ACME-SECRET-2`],
    ['GET', `${userCodePath}?referral_code=C273551489XA`, `${userCodePath}?referral_code=C273551489XB`],
    ['POST', validatePath, validatePath, { referral_code: 'ACME-SECRET-1', user_type: 2 }, { referral_code: 'ACME-SECRET-2', user_type: 2 }],
    ['POST', userCodePath, userCodePath, { user_id: 'x', user_type: 2, referral_program_id: '3a62eae282ea4e04bbe27e2dddbb1e5c' }, { user_id: 'x', user_type: 2, referral_program_id: '0'.repeat(32) }],
  ]
  for (const [method, foreign, nobodys, foreignBody, nobodysBody] of pairs)
    expect(visible(await send(method, foreign, foreignBody, sameId)), foreign).toEqual(visible(await send(method, nobodys, nobodysBody, sameId)))
  // The same customer has a code of its own in each company.
  const { body } = await send('GET', `${userCodePath}?user_id=fb8f09210e0f46b7b4262d77f5b6c273`)
  expect(body).not.toMatchObject({ data: { referral_user: { referral_code: 'C273551489XA' } } })
  expect(acme.companyId).not.toBe(globex.companyId)
})

test("another company's token or key is, byte for byte, that of an unknown company", async ({ desk }) => {
  const { acme, globex, url } = desk
  for (const credential of [globex.apiKey, await signToken(globex.jwtSigningSecret)]) {
    const as = (companyid: string) => ask(`${url}${userCodePath}?user_id=fb8f09210e0f46b7b4262d77f5b6c273`, { headers: { companyid, authorization: `Token ${credential}`, ...sameId } })
    const foreign = await as(acme.companyId)
    expectGafapayFailure(foreign, 401, 'UNAUTHORIZED')
    expect(visible(foreign)).toEqual(visible(await as('0'.repeat(32))))
  }
})
