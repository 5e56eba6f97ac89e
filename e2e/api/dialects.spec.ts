import {
  invalid,
  mounts,
  partnerClient,
  gafapayClient,
  signToken,
  unique,
  expectGafapayFailure,
  expectPartnerFailure,
} from '../clients'
import { expect, test } from '../fixtures'
import { newExpiredCode } from './lifecycle'

const programId = '3a62eae282ea4e04bbe27e2dddbb1e5c'

for (const mount of mounts)
  test(`${mount || 'documented path'}: a campaign code is found by GafaPay's look-up, with no type of user`, async ({
    app,
    partner,
  }) => {
    const code = unique('Campaign')
    const gafapay = gafapayClient(
      app.url + mount,
      app.acme.companyId,
      await signToken(app.acme.jwtSigningSecret),
    )
    await partner.create({ userId: 'isv_user_7', referralCode: code, programId })
    for (const asked of [code, code.toLowerCase(), code.toUpperCase()]) {
      const { status, body } = await gafapay.find({ referral_code: asked })
      const user = {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        user_type: null,
        user_id: 'isv_user_7',
        referral_code: code,
        referral_program_id: programId,
        max_referral_limit_reach: false,
      }
      expect([status, body]).toEqual([200, { success: 1, error: [], data: { referral_user: user } }])
    }
    // It is not the user's personal code.
    expectGafapayFailure(
      await gafapay.find({ user_id: 'isv_user_7' }),
      404,
      'REWARD_PROMOTION_USER_REFERRAL_CODE_NOT_FOUND',
    )
  })

for (const mount of mounts)
  test(`${mount || 'documented path'}: a personal code is listed, validated and kept unique by the partner API`, async ({
    app,
    gafapay,
  }) => {
    const user = unique('person')
    const partner = partnerClient(app.url + mount, app.acme.apiKey)
    const { body } = await gafapay.create({ user_id: user, user_type: 5, referral_program_id: programId })
    const { referral_code_id: code } = (body as { data: { referral_code_id: string } }).data
    expect(await partner.page({ userId: user })).toEqual({
      referralCodes: [{ referralCode: code, userId: user, isvId: 'isv_001', usedCount: '0', category: null }],
      nextCursor: null,
      eof: true,
    })
    expect((await partner.validate(code.toLowerCase())).body).toEqual({
      isValid: true,
      userId: user,
      amount: { value: '50.00', currency: 'USD' },
    })
    expectPartnerFailure(
      await partner.create({ userId: 'another', referralCode: code }),
      409,
      6,
      'REFERRAL_CODE_TAKEN',
    )
  })

test('a code is valid in any case, shown as typed, and earns nothing without a program', async ({
  partner,
  gafapay,
}) => {
  const code = unique('MixedCase')
  await partner.create({ userId: 'u', referralCode: code, category: '  trimmed ' })
  for (const asked of [code, code.toLowerCase(), code.toUpperCase()]) {
    expect((await partner.validate(asked)).body).toEqual({ isValid: true, userId: 'u', amount: null })
    expect((await gafapay.validate(asked)).body).toEqual({
      success: 1,
      error: [],
      data: { message: 'Reward promotion referal code validate' },
    })
  }
  expect((await partner.page({ code: code.toUpperCase() })).referralCodes).toMatchObject([
    { referralCode: code, category: 'trimmed' },
  ])
})

test('unknown, disabled, expired, not yet started and exhausted codes look the same in both dialects, to the byte', async ({
  partner,
  gafapay,
}) => {
  const hour = 3_600_000
  const at = (offset: number) => new Date(Date.now() + offset).toISOString()
  const disabled = unique('DISABLED')
  const expired = await newExpiredCode(partner)
  const early = unique('EARLY')
  await partner.create({ userId: 'u', referralCode: disabled, programId })
  await partner.change(disabled, { status: 'disabled' })
  await partner.create({ userId: 'u', referralCode: early, startsAt: at(hour) })
  for (const code of [unique('UNKNOWN'), disabled, expired, early, 'BOOTH42', 'GLOBEX-ONLY']) {
    const { status, text } = await partner.validate(code)
    expect([status, text], code).toEqual([200, JSON.stringify(invalid)])
    const publicly = await gafapay.validate(code)
    expectGafapayFailure(publicly, 400, 'REWARD_PROMOTION_REFERRAL_CODE_INVALIDATED')
  }
  expect((await gafapay.find({ referral_code: 'BOOTH42' })).body).toMatchObject({
    data: { referral_user: { max_referral_limit_reach: true } },
  })
})

test('a change through the partner API is seen at once through both', async ({ partner, gafapay }) => {
  const code = unique('CHANGE')
  await partner.create({ userId: 'u', referralCode: code, category: 'first', description: 'kept' })
  const isValid = async () => [
    ((await partner.validate(code)).body as { isValid: boolean }).isValid,
    (await gafapay.validate(code)).status === 200,
  ]
  expect(await isValid()).toEqual([true, true])
  const { status, body } = await partner.change(code.toLowerCase(), {
    status: 'disabled',
    category: 'second',
    maxUses: 5,
    expiresAt: '2099-01-01T00:00:00+02:00',
  })
  expect([status, body]).toEqual([
    200,
    {
      referralCode: code,
      userId: 'u',
      isvId: 'isv_001',
      usedCount: '0',
      category: 'second',
      status: 'disabled',
      maxUses: 5,
      startsAt: null,
      expiresAt: '2098-12-31T22:00:00.000Z',
      programId: null,
      description: 'kept',
      kind: 'campaign',
      state: 'disabled',
      metadata: {},
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    },
  ])
  expect(await isValid()).toEqual([false, false])
  expect((await partner.change(code, { status: 'active', category: null, programId })).body).toMatchObject({
    status: 'active',
    category: null,
    programId,
    maxUses: 5,
  })
  expect(await isValid()).toEqual([true, true])
  expect((await partner.validate(code)).body).toMatchObject({ amount: { value: '50.00', currency: 'USD' } })
})

test('validating without a token needs an existing company and a valid body', async ({ app }) => {
  const { url, acme } = app
  const { send } = gafapayClient(url, acme.companyId, '')
  const path = '/gafapay/v3/reward_promotion/validate_referral_code'
  const good = { referral_code: 'PARTNER2024', user_type: 2 }
  expect((await send('POST', path, good, { authorization: '' })).status).toBe(200)
  expectGafapayFailure(await send('POST', path, good, { companyid: '' }), 400, 'BAD_REQUEST')
  expectGafapayFailure(await send('POST', path, good, { companyid: '0'.repeat(32) }), 401, 'UNAUTHORIZED')
  expectGafapayFailure(await send('POST', path, { user_type: 2 }), 400, 'BAD_REQUEST')
  expectGafapayFailure(await send('POST', path, { ...good, user_type: 9 }), 400, 'INVALID_REQUEST_PARAMETERS')
})
