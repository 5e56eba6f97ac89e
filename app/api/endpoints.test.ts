import type * as dns from 'node:dns'
import { describe, expect, it, vi } from 'vitest'
import { newWebhookEndpoint } from '@/domain/webhook'
import { sendTestDelivery } from '@/server/services/webhook/deliveries'
import { createWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'
import { ask } from '@/server/testing/api'
import { expectFailure } from '@/server/testing/failures'
import { documentsReferral } from '@/server/testing/documents-company'
import { runEndpointSuite, type SuiteOptions } from '@/server/testing/run-endpoint-suite'
import { endpoints } from './endpoints'
import { exampleBonus } from '@/server/wire/bonus'
import { exampleWebhookDelivery, exampleWebhookEndpoint } from '@/server/wire/webhook'

/** The few things that the contracts do not say of themselves. */
const times = [
  'createdAt',
  'updatedAt',
  'decidedAt',
  'reversedAt',
  'bookedAt',
  'payableAt',
  'paidAt',
  'at',
  'created_date',
]
const ofReferral: SuiteOptions = {
  generated: times,
  names: async (company) => {
    const { referralId, bonusId } = await documentsReferral(company)
    return { [exampleBonus.referralId]: referralId, [exampleBonus.id]: bonusId }
  },
}
/** Answers of receivers, and the name service: both are outside. */
vi.mock('@/server/webhooks/post', () => ({
  post: () => Promise.resolve({ status: 200, headers: {}, body: '', durationMs: 1 }),
}))
vi.mock('node:dns', async (original) => {
  const real = await original<typeof dns>()
  class Resolver {
    resolve4 = () => Promise.resolve(['93.184.216.34'])
    resolve6 = () => Promise.resolve([])
  }
  return { ...real, promises: { ...real.promises, Resolver } }
})

const ofWebhook: SuiteOptions = {
  generated: [...times, 'webhookId', 'secret', 'nextAttemptAt', 'body'],
  names: async ({ system }) => {
    const { endpoint } = await createWebhookEndpoint(system, newWebhookEndpoint.parse(exampleWebhookEndpoint))
    const delivery = await sendTestDelivery(system, endpoint.id)
    return { [exampleWebhookEndpoint.id]: endpoint.id, [exampleWebhookDelivery.id]: delivery.id }
  },
}
const options: Record<string, SuiteOptions> = {
  listWebhookEndpoints: ofWebhook,
  createWebhookEndpoint: { generated: ['id', 'secret', ...times] },
  getWebhookEndpoint: ofWebhook,
  updateWebhookEndpoint: ofWebhook,
  deleteWebhookEndpoint: ofWebhook,
  rotateWebhookSecret: ofWebhook,
  testWebhookEndpoint: { ...ofWebhook, generated: [...ofWebhook.generated!, 'id'] },
  listWebhookDeliveries: ofWebhook,
  resendFailedWebhookDeliveries: ofWebhook,
  getWebhookDelivery: ofWebhook,
  resendWebhookDelivery: ofWebhook,
  listPrograms: { generated: times },
  createProgram: { generated: ['id', 'currencyId', ...times] },
  getProgram: { generated: times },
  updateProgram: { generated: times },
  listReferrals: ofReferral,
  getReferral: ofReferral,
  reverseReferral: ofReferral,
  listBonuses: { ...ofReferral, generated: ['nextCursor', ...times] },
  getBonus: ofReferral,
  markBonusPaid: ofReferral,
  listReferralPrograms: { generated: times },
  createReferralCode: { creates: true },
  createUserReferralCode: { creates: true, generated: ['referral_code_id'] },
}
for (const endpoint of endpoints) runEndpointSuite(endpoint, options[endpoint.contract.id])

describe('a path that nobody knows', () => {
  it.each([
    '/v1',
    '/v1/nothing',
    '/v1/kyc/nothing',
    '/v1/kyc/nothing/at-all',
    '/v1/kyc/referral-codes/',
    '/v1//kyc/referral-codes',
    '/v1/kyc/referral-codes/A/B',
    '/api',
    '/api/nothing',
    '/V1/kyc/referral-codes',
    '/healthz/',
  ])('%s is a 404 of the partner dialect', async (path) => {
    expectFailure('partner', await ask({ path }), 'unknownPath')
  })

  it.each([
    '/gafapay',
    '/gafapay/v3/nothing',
    '/api/gafapay/v3/reward_promotion',
    '/gafapay/v3/reward_promotion/user_referral_code/1',
  ])('%s is a 404 of the GafaPay dialect', async (path) => {
    expectFailure('gafapay', await ask({ path, method: 'POST', body: {} }), 'unknownPath')
  })
})

describe('a method that a path does not take', () => {
  const paths = [
    ...new Set(
      endpoints.filter(({ contract }) => !contract.overlapsOtherPaths).map(({ contract }) => contract.path),
    ),
  ]
  it.each(paths)('is a 405 that names those which %s takes', async (path) => {
    const here = endpoints.filter(({ contract }) => contract.path === path).map(({ contract }) => contract)
    const taken = here.map(({ method }) => method as string)
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
      (each) => !taken.includes(each),
    )) {
      const response = await ask({ path: path.replace(/\{\w+\}/g, 'ABC'), method })
      expectFailure(here[0]!.dialect, response, 'wrongMethod')
      expect(response.headers.get('allow')!.split(', ').sort()).toEqual(taken.sort())
    }
  })
})
