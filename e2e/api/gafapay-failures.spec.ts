import { expectGafapayFailure, gafapayClient, signToken, unique, untyped, userCodePath } from '../clients'
import { expect, test } from '../fixtures'

const exists = 'REWARD_PROMOTION_USER_REFERRAL_CODE_ALREADY_EXISTS'
const notFound = 'REWARD_PROMOTION_USER_REFERRAL_CODE_NOT_FOUND'
const customer = 'fb8f09210e0f46b7b4262d77f5b6c273'

test('looking up needs either a user or a code, not both', async ({ gafapay }) => {
  expectGafapayFailure(await gafapay.find({}), 400, 'BAD_REQUEST')
  expectGafapayFailure(
    await gafapay.find({ currency_id: '1f1519903ed240578f071aa45cb479f2' }),
    400,
    'BAD_REQUEST',
  )
  expectGafapayFailure(
    await gafapay.find({ user_id: customer, referral_code: 'C273551489XA' }),
    400,
    'INVALID_REQUEST_PARAMETERS',
  )
  expectGafapayFailure(await gafapay.find({ referral_code: '!' }), 400, 'INVALID_REQUEST_PARAMETERS')
  expectGafapayFailure(
    await gafapay.send('GET', `${userCodePath}?user_id=a&user_id=b`),
    400,
    'INVALID_REQUEST_PARAMETERS',
  )
})

test('a user or code that is not there is NOT_FOUND with 404', async ({ gafapay }) => {
  expectGafapayFailure(await gafapay.find({ user_id: unique('nobody') }), 404, notFound)
  expectGafapayFailure(await gafapay.find({ referral_code: unique('NOBODYS') }), 404, notFound)
})

test('program and currency narrow a look-up; a code of no program matches any', async ({ gafapay }) => {
  const program = {
    referral_program_id: '3a62eae282ea4e04bbe27e2dddbb1e5c',
    currency_id: '1f1519903ed240578f071aa45cb479f2',
  }
  expect((await gafapay.find({ referral_code: 'PARTNER2024', ...program })).status).toBe(200)
  expectGafapayFailure(
    await gafapay.find({ referral_code: 'PARTNER2024', referral_program_id: 'another' }),
    404,
    notFound,
  )
  expectGafapayFailure(
    await gafapay.find({ referral_code: 'PARTNER2024', currency_id: 'another' }),
    404,
    notFound,
  )
  expect(
    (await gafapay.find({ user_id: customer, referral_program_id: 'another', currency_id: 'another' }))
      .status,
  ).toBe(200)
})

test('creation reports what is missing as BAD_REQUEST and what is invalid as INVALID_REQUEST_PARAMETERS', async ({
  gafapay,
}) => {
  const user = unique('user')
  for (const body of [{}, { user_id: user }, { user_type: 2 }, { user_id: null, user_type: 2 }])
    expectGafapayFailure(await gafapay.create(untyped(body)), 400, 'BAD_REQUEST')
  for (const wrong of [
    { user_type: 4 },
    { user_type: '2' },
    { user_id: '' },
    { user_id: 7 },
    { user_id: 'u'.repeat(129) },
    { referral_program_id: 'x' },
    { referral_program_id: '0'.repeat(32) },
  ])
    expectGafapayFailure(
      await gafapay.create(untyped({ user_id: user, user_type: 2, ...wrong })),
      400,
      'INVALID_REQUEST_PARAMETERS',
    )
  expectGafapayFailure(await gafapay.find({ user_id: user }), 404, notFound)
})

test('a user has one code, even when a second request names another type or program', async ({ gafapay }) => {
  const user = unique('user')
  expect((await gafapay.create({ user_id: user, user_type: 2 })).status).toBe(200)
  expectGafapayFailure(await gafapay.create({ user_id: user, user_type: 5 }), 409, exists)
  expectGafapayFailure(
    await gafapay.create({
      user_id: user,
      user_type: 2,
      referral_program_id: '3a62eae282ea4e04bbe27e2dddbb1e5c',
    }),
    409,
    exists,
  )
})

for (const [role, userType] of [
  ['ROLE_CUSTOMER', 2],
  ['ROLE_MERCHANT', 3],
  ['ROLE_AGENT', 5],
] as const) {
  test(`${role} acts for its own subject only`, async ({ app }) => {
    const me = unique('me')
    const client = gafapayClient(
      app.url,
      app.acme.companyId,
      await signToken(app.acme.jwtSigningSecret, { sub: me, roles: [role] }),
    )
    expectGafapayFailure(
      await client.create({ user_id: unique('other'), user_type: userType }),
      403,
      'FORBIDDEN',
    )
    expectGafapayFailure(await client.find({ user_id: customer }), 403, 'FORBIDDEN')
    expect((await client.create({ user_id: me, user_type: userType })).status).toBe(200)
    expect((await client.find({ user_id: me })).status).toBe(200)
  })
}
