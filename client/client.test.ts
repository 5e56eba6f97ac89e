import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import { router } from '@/app/api/endpoints'
import { routeHandler } from '@/server/http/route-handler'
import { newKey, type TestCompany } from '@/server/testing/company'
import { emptyDatabase } from '@/server/testing/database'
import { addDocumentsCodes, documents, newDocumentsCompany } from '@/server/testing/documents-company'
import { createGafaPayClient, createReferralDeskClient } from '.'

/** In place of the network. */
const fetch = routeHandler(router)
const baseUrl = 'http://referrals.test'

let company: TestCompany
let key: string
beforeEach(async () => {
  await emptyDatabase()
  company = await newDocumentsCompany()
  await addDocumentsCodes(company)
  key = (await newKey(company)).key
})

describe('the typed client', () => {
  it('calls the partner dialect with typed answers', async () => {
    const client = createReferralDeskClient({ baseUrl, apiKey: key, fetch })
    const { data } = await client.GET('/v1/kyc/referral-codes/{code}', {
      params: { path: { code: 'PARTNER2024' } },
    })
    expect(data).toEqual({
      isValid: true,
      userId: 'isv_user_123',
      amount: { value: '50.00', currency: 'USD' },
    })
    expectTypeOf(data!.isValid).toEqualTypeOf<boolean>()
  })

  it('returns a failure in the shape of its dialect, and throws nothing', async () => {
    const { data, error, response } = await createReferralDeskClient({ baseUrl, apiKey: 'wrong', fetch }).GET(
      '/v1/programs',
    )
    expect([data, error?.code, response.status]).toEqual([undefined, 16, 401])
  })

  it('calls the GafaPay dialect', async () => {
    const gafapay = createGafaPayClient({ baseUrl, companyId: company.id, token: key, fetch })
    const { data } = await gafapay.GET('/gafapay/v3/reward_promotion/user_referral_code', {
      params: { query: { user_id: documents.customerId } },
    })
    expect(data?.data.referral_user.referral_code).toBe('C273551489XA')
  })

  it('does not compile for a path or body that the API does not have', () => {
    const client = createReferralDeskClient({ baseUrl, apiKey: key, fetch })
    // @ts-expect-error there is no such path
    void (() => client.GET('/v1/nothing'))
    // @ts-expect-error a code needs its owner
    void (() => client.POST('/v1/kyc/referral-codes', { body: { referralCode: 'X' } }))
  })
})
