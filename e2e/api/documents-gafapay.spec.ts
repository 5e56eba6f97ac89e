import { expectGafapayFailure, mounts, signToken, unique, type Answer } from '../clients'
import { runCurl } from '../documented'
import { expect, test, type TestApp } from '../fixtures'

/** The curl lines of the two GafaPay documents, as printed there. */
const createWithProgram = `curl --location 'https://api.gafapay.com:8443/gafapay/v3/reward_promotion/user_referral_code' \\
--header 'authorization: Token YOUR_TOKEN_HERE' \\
--header 'requestid: YOUR_REQUEST_ID' \\
--header 'companyid: YOUR_COMPANY_ID' \\
--header 'Content-Type: application/json' \\
--data '{
"user_id": "fb8f09210e0f46b7b4262d77f5b6c273",
"user_type": 2,
"referral_program_id": "3a62eae282ea4e04bbe27e2dddbb1e5c"
}'`
const createForMerchant = `curl --location 'https://api.gafapay.com:8443/gafapay/v3/reward_promotion/user_referral_code' \\
--header 'authorization: Token YOUR_TOKEN_HERE' \\
--header 'requestid: YOUR_REQUEST_ID' \\
--header 'companyid: YOUR_COMPANY_ID' \\
--header 'Content-Type: application/json' \\
--data '{
"user_id": "merchant_user_id_here",
"user_type": 3
}'`
const findByUserAndProgram = `curl --location 'https://api.gafapay.com:8443/gafapay/v3/reward_promotion/user_referral_code?user_id=fb8f09210e0f46b7b4262d77f5b6c273&currency_id=1f1519903ed240578f071aa45cb479f2&referral_program_id=3a62eae282ea4e04bbe27e2dddbb1e5c' \\
--header 'authorization: Token YOUR_TOKEN_HERE' \\
--header 'requestid: YOUR_REQUEST_ID' \\
--header 'companyid: YOUR_COMPANY_ID'`
const findByCode = `curl --location 'https://api.gafapay.com:8443/gafapay/v3/reward_promotion/user_referral_code?referral_code=C273551489XA' \\
--header 'authorization: Token YOUR_TOKEN_HERE' \\
--header 'requestid: YOUR_REQUEST_ID' \\
--header 'companyid: YOUR_COMPANY_ID'`
const findByUser = `curl --location 'https://api.gafapay.com:8443/gafapay/v3/reward_promotion/user_referral_code?user_id=fb8f09210e0f46b7b4262d77f5b6c273' \\
--header 'authorization: Token YOUR_TOKEN_HERE' \\
--header 'requestid: YOUR_REQUEST_ID' \\
--header 'companyid: YOUR_COMPANY_ID'`
/** The token that both documents print; it expired in 2025 and is signed with another secret. */
const documentedToken =
  'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJmYjhmMDkyMTBlMGY0NmI3YjQyNjJkNzdmNWI2YzI3MyIsInJvbGVzIjpbIlJPTEVfQ1VTVE9NRVIiXSwiZXhwIjoxNzYwMTU2MjgzfQ.iHC4alnoYacGsKM0GNPKBvlv9NFEzGU8xLhZ1Ysbx-g'
const requestId = '5bb30135-1815-41d5-827f-baed3daba4ae'

const customer = 'fb8f09210e0f46b7b4262d77f5b6c273'
const documentedUser = {
  id: 'a0507a9d8ff441f59df3853cfa920424',
  user_type: 2,
  user_id: customer,
  referral_code: 'C273551489XA',
  referral_program_id: null,
  max_referral_limit_reach: false,
}

async function run(curl: string, { url, acme }: TestApp, mount: string, token?: string): Promise<Answer> {
  return await runCurl(curl, url + mount, {
    token: token ?? (await signToken(acme.jwtSigningSecret)),
    companyId: acme.companyId,
    requestId,
  })
}

function expectCreated(answer: Answer, code: RegExp): void {
  const data = {
    message: 'REWARD_PROMOTION_SAVE_USER_REFERRAL_CODE_SUCCESSFULLY',
    referral_code_id: expect.stringMatching(code),
  }
  expect({ status: answer.status, body: answer.body }).toEqual({
    status: 200,
    body: { success: 1, error: [], data },
  })
}

for (const mount of mounts) {
  test.describe(`GafaPay API at ${mount || 'the documented paths'}`, () => {
    for (const [what, curl] of Object.entries({
      'user, currency and program': findByUserAndProgram,
      code: findByCode,
      user: findByUser,
    })) {
      test(`the documented look-up by ${what} answers the documented user, to the letter`, async ({
        app,
      }) => {
        for (const token of [
          undefined,
          await signToken(app.acme.jwtSigningSecret, { sub: customer, roles: ['ROLE_CUSTOMER'] }),
          app.acme.apiKey,
        ]) {
          const { status, body, headers } = await run(curl, app, mount, token)
          expect({ status, body }).toEqual({
            status: 200,
            body: { success: 1, error: [], data: { referral_user: documentedUser } },
          })
          expect([headers.get('requestid'), headers.get('x-request-id')]).toEqual([requestId, requestId])
        }
      })
    }

    test('the documented creation for the example customer reports that the user already has a code', async ({
      app,
    }) => {
      expectGafapayFailure(
        await run(createWithProgram, app, mount),
        409,
        'REWARD_PROMOTION_USER_REFERRAL_CODE_ALREADY_EXISTS',
      )
    })

    test('the documented creation with a program returns a code derived from the user id', async ({
      app,
    }) => {
      const another = `${unique('customer')}c273`
      expectCreated(
        await run(createWithProgram.replace(customer, another), app, mount),
        /^C273\d{6}[A-Z]{2}$/,
      )
    })

    test('the documented creation for a merchant answers a code that can be found at once', async ({
      app,
      gafapay,
    }) => {
      const merchant = unique('merchant')
      const created = await run(
        createForMerchant.replace('merchant_user_id_here', `${merchant}_user_id_here`),
        app,
        mount,
      )
      expectCreated(created, /^HERE\d{6}[A-Z]{2}$/)
      const { data } = created.body as { data: { referral_code_id: string } }
      const { body } = await gafapay.find({ referral_code: data.referral_code_id.toLowerCase() })
      expect(body).toMatchObject({
        data: {
          referral_user: { user_id: `${merchant}_user_id_here`, user_type: 3, referral_program_id: null },
        },
      })
    })

    test('the token in the documents is rejected: it is expired and signed with another secret', async ({
      app,
    }) => {
      expectGafapayFailure(await run(findByUser, app, mount, documentedToken), 401, 'UNAUTHORIZED')
    })
  })
}

test('the documented merchant request, to the letter, creates one code, and then reports that it exists', async ({
  app,
}) => {
  expectCreated(await run(createForMerchant, app, ''), /^HERE\d{6}[A-Z]{2}$/)
  expectGafapayFailure(
    await run(createForMerchant, app, '/api'),
    409,
    'REWARD_PROMOTION_USER_REFERRAL_CODE_ALREADY_EXISTS',
  )
})
