import { invalid, mounts, partnerClient, unique, expectPartnerFailure } from '../clients'
import { runRequest } from '../documented'
import { expect, test } from '../fixtures'

/** The documented requests of the partner API, word for word. */
const createRequest = `POST /v1/kyc/referral-codes
{
  "userId": "isv_user_123",
  "referralCode": "PARTNER2024",
  "category": "isv_premium"
}`
const listRequest = 'GET /v1/kyc/referral-codes?userId=isv_user_123&limit=20'
const validateRequest = 'GET /v1/kyc/referral-codes/PARTNER2024'

const documentedCodes = [
  {
    referralCode: 'PARTNER2024',
    userId: 'isv_user_123',
    isvId: 'isv_001',
    usedCount: '42',
    category: 'isv_premium',
  },
  {
    referralCode: 'SUMMER2024',
    userId: 'isv_user_123',
    isvId: 'isv_001',
    usedCount: '15',
    category: 'seasonal',
  },
]

for (const mount of mounts) {
  test.describe(`partner API at ${mount || 'the documented paths'}`, () => {
    test('the documented create request answers {} for a code that is free', async ({ app }) => {
      const request = createRequest
        .replace('PARTNER2024', unique('PARTNER2024'))
        .replace('isv_user_123', unique('isv_user'))
      const { status, text } = await runRequest(request, app.url + mount, app.acme.apiKey)
      expect([status, text]).toEqual([200, '{}'])
    })

    test('the documented create request, to the letter, finds its code taken in the example data', async ({
      app,
    }) => {
      expectPartnerFailure(
        await runRequest(createRequest, app.url + mount, app.acme.apiKey),
        409,
        6,
        'REFERRAL_CODE_TAKEN',
      )
    })

    test('the documented list request answers the documented codes, to the letter', async ({ app }) => {
      const { status, body } = await runRequest(listRequest, app.url + mount, app.acme.apiKey)
      expect(status).toBe(200)
      expect(body).toEqual({ referralCodes: documentedCodes, nextCursor: null, eof: true })
    })

    test('a documented list of one result has a cursor to the next', async ({ app }) => {
      const partner = partnerClient(app.url + mount, app.acme.apiKey)
      const first = await partner.page({ userId: 'isv_user_123', limit: '1' })
      expect(first).toEqual({
        referralCodes: [documentedCodes[0]],
        nextCursor: expect.stringMatching(/^[A-Za-z0-9_-]+$/),
        eof: false,
      })
      const second = await partner.page({ userId: 'isv_user_123', limit: '1', cursor: first.nextCursor! })
      expect(second).toEqual({ referralCodes: [documentedCodes[1]], nextCursor: null, eof: true })
    })

    test('the list narrows to a user, a category and a code in any case', async ({ app }) => {
      const partner = partnerClient(app.url + mount, app.acme.apiKey)
      const only = { referralCodes: [documentedCodes[1]], nextCursor: null, eof: true }
      expect(await partner.page({ code: 'summer2024' })).toEqual(only)
      expect(
        await partner.page({ userId: 'isv_user_123', category: 'seasonal', code: 'SUMMER2024' }),
      ).toEqual(only)
      expect(await partner.page({ userId: 'isv_user_123', category: 'seasonal' })).toEqual(only)
      expect(await partner.page({ code: 'SUMMER2024', category: 'Seasonal' })).toEqual({
        referralCodes: [],
        nextCursor: null,
        eof: true,
      })
    })

    test('the documented validate request answers the documented bonus, to the letter', async ({ app }) => {
      const { status, body } = await runRequest(validateRequest, app.url + mount, app.acme.apiKey)
      expect(status).toBe(200)
      expect(body).toEqual({
        isValid: true,
        userId: 'isv_user_123',
        amount: { value: '50.00', currency: 'USD' },
      })
    })

    test('an unknown code has the documented invalid answer, to the letter', async ({ app }) => {
      const { status, body } = await partnerClient(app.url + mount, app.acme.apiKey).validate(
        unique('NOBODYS'),
      )
      expect(status).toBe(200)
      expect(body).toEqual(invalid)
    })
  })
}
