import type * as dns from 'node:dns'
import { describe, expect, it, vi } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import { newWebhookEndpoint } from '@/domain/webhook'
import { newPortalLink } from '@/domain/portal-link'
import { newPaymentRun } from '@/domain/payment-run/payment-run'
import { newManualEntry } from '@/domain/bonus/manual-entry'
import { bookManualEntry } from '@/server/services/bonus/book-manual-entry'
import { cancelJob } from '@/server/services/job/jobs'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { createPaymentRun } from '@/server/services/payment-run/create-payment-run'
import { generateReferralCodes } from '@/server/services/referral-code/generate-codes'
import { createPortalLink } from '@/server/services/portal-link/portal-links'
import { sendTestDelivery } from '@/server/services/webhook/deliveries'
import { createWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'
import { ask } from '@/server/testing/api'
import { testCompany, type TestCompany } from '@/server/testing/company'
import { databaseTemplate } from '@/server/testing/database'
import {
  addDocumentsCodes,
  documentsReferral,
  recoverableBonus,
  newDocumentsCompany,
  referralIdOf,
  setBookedBefore,
} from '@/server/testing/documents-company'
import { forEachRow } from '@/server/testing/each-row'
import { expectFailure } from '@/server/testing/failures'
import { runEndpointSuite } from '@/server/testing/run-endpoint-suite'
import { exampleBonus, exampleManualBonus, exampleRecoveredBonus } from '@/server/wire/bonus'
import { exampleCanceledJob, exampleJob } from '@/server/wire/job'
import { examplePortalLink } from '@/server/wire/portal-link'
import { examplePaymentRun } from '@/server/wire/payment-run'
import { examplePendingReferral } from '@/server/wire/referral'
import { exampleWebhookDelivery, exampleWebhookEndpoint } from '@/server/wire/webhook'
import { endpoints } from './endpoints'

/** Receivers of webhooks, and the name service that finds them: both are outside. */
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

const exampleGeneration = { count: 20, pattern: 'SUMMER-####', userIds: ['isv_user_123'] }
const openEmptyCompany = exampleDatabase(() => Promise.resolve({}))
const openExamples = exampleDatabase(async (company) => {
  await addDocumentsCodes(company)
  const { referralId, bonusId } = await documentsReferral(company)
  const pendingId = await referralIdOf(company, examplePendingReferral.userId)
  const recoverable = await recoverableBonus(company)
  const someone = { firstName: 'Jane', lastName: 'Smith' }
  await startKyc(company.system, kycStart.parse({ ...someone, userId: 'user_without_code' }))
  const { endpoint } = await createWebhookEndpoint(
    company.system,
    newWebhookEndpoint.parse(exampleWebhookEndpoint),
  )
  const job = await generateReferralCodes(company.system, exampleGeneration)
  const canceled = await generateReferralCodes(company.system, exampleGeneration)
  await cancelJob(company.system, canceled.id)
  const portalLink = await createPortalLink(company.system, exampleBonus.userId, newPortalLink.parse({}))
  const delivery = await sendTestDelivery(company.system, endpoint.id)
  return {
    [exampleBonus.referralId]: referralId,
    [examplePendingReferral.id]: pendingId,
    [exampleRecoveredBonus.referralId]: recoverable.referralId,
    [exampleRecoveredBonus.id]: recoverable.bonusId,
    [exampleBonus.id]: bonusId,
    [exampleWebhookEndpoint.id]: endpoint.id,
    [exampleWebhookDelivery.id]: delivery.id,
    [examplePortalLink.id]: portalLink.id,
    [exampleJob.id]: job.id,
    [exampleCanceledJob.id]: canceled.id,
  }
})

/** A draft takes the bonuses that the other examples pay by themselves. */
const openDraft = exampleDatabase(async (company) => {
  await addDocumentsCodes(company)
  const { id } = await createPaymentRun(
    company.system,
    newPaymentRun.parse({ currency: 'USD', netRecoverable: true }),
  )
  // The example pays it in February 2026, and no payment precedes its bonuses.
  await setBookedBefore(company, id, new Date('2026-02-01'))
  return { [examplePaymentRun.id]: id }
})

const openManualBonus = exampleDatabase(async (company) => {
  await addDocumentsCodes(company)
  const { id } = await bookManualEntry(company.system, newManualEntry.parse(exampleManualBonus))
  return { [exampleManualBonus.id]: id }
})

/** The documents' company with what `fill` adds to it and the ids that `fill` returns. */
function exampleDatabase(fill: (company: TestCompany) => Promise<Record<string, string>>) {
  const open = databaseTemplate(async () => {
    const company = await newDocumentsCompany()
    return { company, generatedIds: await fill(company) }
  })
  return async () => {
    const { company, generatedIds } = await open()
    return { company: testCompany(company), generatedIds }
  }
}

const openings = [
  /** These examples create the codes of the others. */
  {
    ids: ['createReferralCode', 'addReferralCode', 'createUserReferralCode', 'createWebhookEndpoint'],
    open: openEmptyCompany,
  },
  { ids: ['listPaymentRuns', 'getPaymentRun', 'markPaymentRunPaid', 'voidPaymentRun'], open: openDraft },
  { ids: ['reverseManualEntry'], open: openManualBonus },
]

const times = [
  'createdAt',
  'updatedAt',
  'decidedAt',
  'reversedAt',
  'bookedAt',
  'payableAt',
  'paidAt',
  'recoveredAt',
  'at',
  'created_date',
]
const ofWebhooks = [...times, 'webhookId', 'secret', 'nextAttemptAt', 'body']
const ofJobs = [...times, 'endedAt', 'undoStartedAt']
const ofRuns = [
  ...times,
  'payableBefore',
  'voidedAt',
  'bonusesCount',
  'bonusIds',
  'recoveredBonusIds',
  'recovered',
  'amount',
  'total',
]
const generatedFields: Record<string, readonly string[]> = {
  listWebhookEndpoints: ofWebhooks,
  createWebhookEndpoint: [...times, 'id', 'secret'],
  getWebhookEndpoint: ofWebhooks,
  updateWebhookEndpoint: ofWebhooks,
  rotateWebhookSecret: ofWebhooks,
  testWebhookEndpoint: [...ofWebhooks, 'id'],
  listWebhookDeliveries: ofWebhooks,
  getWebhookDelivery: ofWebhooks,
  resendWebhookDelivery: ofWebhooks,
  searchReferralCodes: [...times, 'programId'],
  addReferralCode: [...times, 'referralCode', 'isvId'],
  getReferralCode: times,
  updateReferralCode: times,
  createPortalLink: ['id', 'url', 'expiresAt'],
  listPortalLinks: [...times, 'expiresAt'],
  listPartners: times,
  getPartner: times,
  replacePartnerDetails: times,
  listCategories: times,
  updateCategory: times,
  mergeCategory: [...ofJobs, 'id', 'createdBy'],
  listJobs: ofJobs,
  getJob: ofJobs,
  cancelJob: ofJobs,
  undoJob: ofJobs,
  generateReferralCodes: [...ofJobs, 'id', 'createdBy'],
  updateReferralCodes: [...ofJobs, 'id', 'createdBy'],
  importReferralCodes: [...ofJobs, 'id', 'createdBy'],
  listAuditEntries: ['id', 'at'],
  getCaller: ['id', 'prefix', 'companyId', 'isvId'],
  listPrograms: times,
  createProgram: [...times, 'id', 'currencyId'],
  getProgram: times,
  updateProgram: times,
  listReferrals: times,
  downloadReferralCodes: times,
  downloadReferrals: times,
  downloadBonuses: times,
  getReferral: times,
  reverseReferral: times,
  createReferral: [...times, 'id'],
  updateReferral: times,
  releaseReferral: times,
  rejectReferral: times,
  listBonuses: [...times, 'nextCursor'],
  getBonus: times,
  listEvents: [...times, 'id', 'timestamp', 'nextCursor'],
  markBonusPaid: times,
  markBonusRecovered: times,
  createManualEntry: [...times, 'id'],
  reverseManualEntry: times,
  createPaymentRun: [...ofRuns, 'id'],
  listPaymentRuns: ofRuns,
  getPaymentRun: ofRuns,
  markPaymentRunPaid: ofRuns,
  voidPaymentRun: ofRuns,
  listReferralPrograms: times,
  createUserReferralCode: ['referral_code_id'],
}

for (const endpoint of endpoints) {
  const { id } = endpoint.contract
  runEndpointSuite(endpoint, {
    openDatabase: openings.find(({ ids }) => ids.includes(id))?.open ?? openExamples,
    generatedFields: generatedFields[id],
  })
}

const unknownPartnerPaths = [
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
]
const unknownGafapayPaths = [
  '/gafapay',
  '/gafapay/v3/nothing',
  '/api/gafapay/v3/reward_promotion',
  '/gafapay/v3/reward_promotion/user_referral_code/1',
]
const byName = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]))

describe('an unknown path', () => {
  it('is a 404 of the partner dialect', async () => {
    await forEachRow(byName(unknownPartnerPaths), async (path) =>
      expectFailure('partner', await ask({ path }), 'unknownPath'),
    )
  })

  it('is a 404 of the GafaPay dialect below /gafapay', async () => {
    await forEachRow(byName(unknownGafapayPaths), async (path) =>
      expectFailure('gafapay', await ask({ path, method: 'POST', body: {} }), 'unknownPath'),
    )
  })
})

describe('a method that a path does not accept', () => {
  it('is a 405 that lists the ones it accepts', async () => {
    const contracts = endpoints.map(({ contract }) => contract).filter((each) => !each.overlapsOtherPaths)
    await forEachRow(byName(contracts.map(({ path }) => path)), async (path) => {
      const here = contracts.filter((contract) => contract.path === path)
      const accepted = here.map(({ method }) => method as string)
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        if (accepted.includes(method)) continue
        const response = await ask({ path: path.replace(/\{\w+\}/g, 'ABC'), method })
        expectFailure(here[0]!.dialect, response, 'wrongMethod')
        expect(response.headers.get('allow')!.split(', ').sort(), method).toEqual(accepted.sort())
      }
    })
  })
})

describe('a query string', () => {
  it('is ignored by validating a code, and nowhere else', () => {
    const ignoring = endpoints.map(({ contract }) => contract).filter(({ ignoresQuery }) => ignoresQuery)
    expect(ignoring.map(({ id }) => id).sort()).toEqual([
      'validateReferralCode',
      'validateReferralCodePublicly',
    ])
  })
})
