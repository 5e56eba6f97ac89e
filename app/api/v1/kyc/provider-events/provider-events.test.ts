import { beforeEach, describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import { ask, type TestResponse } from '@/server/testing/api'
import { at, newCode, newCompany, newTestProgram, type TestCompany } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { signatureOf } from '@/server/testing/provider'
import { purgeExpiredProviderEvents } from '@/server/services/kyc/provider-event'
import { getKycStatus } from '@/server/services/kyc/get-kyc-status'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { getReferral } from '@/server/services/referral/get-referral'
import { listReferrals } from '@/server/services/referral/list-referrals'

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})

const path = '/v1/kyc/provider-events'
const approved = (userId = 'user', id = 'evt_1') => ({
  event_id: id,
  event_type: 'kyc.approved',
  event_time: '2026-01-31T09:00:00Z',
  data: { external_id: userId, status: 'KYC_STATUS_APPROVED' },
})
const rejected = (userId = 'user', id = 'evt_2') => ({
  ...approved(userId, id),
  event_type: 'kyc.rejected',
  data: { external_id: userId, status: 'KYC_STATUS_REJECTED', rejection_reason: 'The document has expired.' },
})
const send = async (
  body: unknown,
  { of = company, query }: { of?: TestCompany; query?: Record<string, string> } = {},
): Promise<TestResponse> =>
  await ask({ method: 'POST', path, body, query, headers: await signatureOf({ body }, of) })
const start = async (referralCode?: string, { system }: TestCompany = company) =>
  await startKyc(
    system,
    kycStart.parse({ userId: 'user', firstName: 'Jane', lastName: 'Smith', referralCode }),
  )
const status = async ({ system }: TestCompany = company) => await getKycStatus(system, 'user')
const countOf = (table: string, where = '1 = 1') =>
  readRows(`SELECT * FROM ${table} WHERE company_id = '${company.id}' AND ${where}`).length

describe('an event of the verification provider', () => {
  it('approves the person and the referral, and the timeline names the provider', async () => {
    await start(await newCode(company.system, { programId: await newTestProgram(company) }))
    expect(await send(approved())).toMatchObject({ status: 200, text: '{}' })
    expect(await status()).toMatchObject({ decision: 'ACCEPT', status: 'CLOSED' })
    const { referrals } = await listReferrals(company.system, {
      filter: { refereeId: 'user' },
      sort: 'oldest',
      limit: 1,
    })
    const { timeline } = await getReferral(company.system, referrals[0]!.id)
    expect(timeline.at(-1)).toMatchObject({ type: 'approved', actorType: 'provider', actorId: null })
  })

  it('rejects the person, with the reason in the timeline', async () => {
    await start(await newCode(company.system))
    expect(await send(rejected())).toMatchObject({ status: 200 })
    expect(await status()).toMatchObject({ decision: 'REJECT', status: 'CLOSED' })
    expect(countOf('referral_events', `type = 'rejected' AND note = 'The document has expired.'`)).toBe(1)
  })

  it('is applied once when it arrives 50 times at once', async () => {
    await start(await newCode(company.system, { programId: await newTestProgram(company) }))
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(approved())))
    expect(new Set(answers.map(({ status: code, text }) => `${code} ${text}`))).toEqual(new Set(['200 {}']))
    expect([
      countOf('provider_events'),
      countOf('bonuses'),
      countOf('referral_events', `type = 'approved'`),
      countOf('referral_codes', 'used_count = 1'),
    ]).toEqual([1, 1, 1, 1])
  })

  it('is applied once, also after another event', async () => {
    await start()
    await send(rejected())
    await start() // starts again
    expect(await send(rejected())).toMatchObject({ status: 200 })
    expect(await status()).toMatchObject({ decision: '', status: 'OPEN' })
  })

  it('of a user who never started is a 404, and applied when the provider tries again later', async () => {
    expect(await send(approved())).toMatchObject({ status: 404, body: { code: 5 } })
    expect(countOf('provider_events')).toBe(0)
    await start()
    expect(await send(approved())).toMatchObject({ status: 200 })
    expect(await status()).toMatchObject({ decision: 'ACCEPT' })
  })

  const ignored = (reason: string) =>
    countOf('referral_events', `type = 'provider_event_ignored' AND reason = '${reason}'`)

  it('is noted after the approval, and changes nothing', async () => {
    await start(await newCode(company.system))
    await send(approved())
    expect(await send(rejected())).toMatchObject({ status: 200, text: '{}' })
    expect(await status()).toMatchObject({ decision: 'ACCEPT', subStatus: '' })
    expect([ignored('CHECK_ACCEPTED'), countOf('provider_events')]).toEqual([1, 2])
  })

  it('that approves after a rejection approves the referral, too', async () => {
    await start(await newCode(company.system))
    await send(rejected())
    expect(await status()).toMatchObject({ decision: 'REJECT', subStatus: 'The document has expired.' })
    expect(await send(approved())).toMatchObject({ status: 200 })
    expect(await status()).toMatchObject({ decision: 'ACCEPT', subStatus: '' })
    expect(countOf('referrals', `state = 'approved'`)).toBe(1)
  })

  it('that is older than the newest one applied is noted as stale, and changes nothing', async () => {
    await start(await newCode(company.system))
    await send({ ...rejected(), event_time: '2026-01-31T10:00:00Z' })
    const older = { ...approved(), event_time: '2026-01-31T10:59:59+01:00' }
    for (const times of [1, 2])
      expect(await send(older), `${times}`).toMatchObject({ status: 200, text: '{}' })
    expect(await status()).toMatchObject({ decision: 'REJECT' })
    expect([ignored('STALE_EVENT'), countOf('referrals', `state = 'rejected'`)]).toEqual([1, 1])
    expect(await send({ ...approved('user', 'evt_3'), event_time: '2026-01-31T10:00:01Z' })).toMatchObject({
      status: 200,
    })
    expect(await status()).toMatchObject({ decision: 'ACCEPT' })
  })

  it('without a time that can be read is applied as it comes', async () => {
    await start()
    await send(rejected())
    for (const event_time of [undefined, null, 'yesterday'])
      expect(await send({ ...approved(), event_time })).toMatchObject({ status: 200 })
    expect(await status()).toMatchObject({ decision: 'ACCEPT' })
  })

  it('of an unknown type is recorded with any data, and changes nothing', async () => {
    await start()
    const unknown = { event_id: 'evt_9', event_type: 'kyc.document_uploaded' }
    for (const data of [undefined, null, 7, ['list'], { external_id: 7, status: {} }, approved().data])
      expect(await send({ ...unknown, data })).toMatchObject({ status: 200, text: '{}' })
    expect([countOf('provider_events'), (await status())?.status]).toEqual([1, 'OPEN'])
  })

  it('of type webhook.test is answered', async () => {
    for (const data of [undefined, null, {}, { anything: 1 }])
      expect(await send({ event_id: 't', event_type: 'webhook.test', data })).toMatchObject({
        status: 200,
        text: '{}',
      })
  })

  it('belongs to the company whose secret signed it, whatever other companies hold', async () => {
    const other = await newCompany()
    for (const each of [company, other]) await start(undefined, each)
    expect(await send(approved(), { of: other })).toMatchObject({ status: 200 })
    expect([(await status())?.decision, (await status(other))?.decision]).toEqual(['', 'ACCEPT'])
    expect(await send(approved(), { of: company, query: { companyid: other.id } })).toMatchObject({
      status: 401,
    })
    expect(await send(approved(), { of: company, query: { companyid: 'f'.repeat(32) } })).toMatchObject({
      status: 401,
    })
    expect(await send(approved(), { of: company, query: { companyid: company.id } })).toMatchObject({
      status: 200,
    })
  })

  it.each([
    [
      'an outcome that its type does not mean',
      { ...approved(), data: { external_id: 'user', status: 'KYC_STATUS_REJECTED' } },
      'data.status',
    ],
    ['an empty outcome', { ...approved(), data: { external_id: 'user', status: '' } }, 'data.status'],
    ['no outcome', { ...approved(), data: { external_id: 'user' } }, 'data.status'],
    ['no user', { ...rejected(), data: { status: 'KYC_STATUS_REJECTED' } }, 'data.external_id'],
    ['no data', { ...approved(), data: null }, 'data.external_id'],
  ])('with %s is a 400, and nothing is recorded', async (_what, body, field) => {
    await start()
    const answer = await send(body)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain(`"field":"${field}"`)
    expect([countOf('provider_events'), (await status())?.status]).toEqual([0, 'OPEN'])
  })

  it('is deleted after 30 days, and not before', async () => {
    await start()
    await send(approved())
    const inDays = (days: number) => at(company.system, Date.now() + days * 24 * 3_600_000)
    await purgeExpiredProviderEvents(inDays(29))
    expect(countOf('provider_events')).toBe(1)
    await purgeExpiredProviderEvents(inDays(31))
    expect(countOf('provider_events')).toBe(0)
  })
})
