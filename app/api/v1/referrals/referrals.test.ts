import { beforeEach, describe, expect, it } from 'vitest'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import { newWebhookEndpoint } from '@/domain/webhook'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { createWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'
import { ask, bearer, type TestResponse } from '@/server/testing/api'
import { at, newCode, newCompany, newKey, newTestProgram, type TestCompany } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { referralIdOf } from '@/server/testing/documents-company'

let company: TestCompany
let headers: Record<string, string>
let code: string
let other: string
beforeEach(async () => {
  company = await newCompany()
  headers = bearer((await newKey(company, ['referrals:read', 'referrals:write'])).key)
  code = await newCode(company.system, { userId: 'owner' })
  other = await newCode(company.system, {
    userId: 'another',
    category: 'summer',
    programId: await newTestProgram(company, { pendingDays: 3 }),
  })
})

const send = async (method: string, path: string, body?: object): Promise<TestResponse> =>
  await ask({ method, path: `/v1/referrals${path}`, body, headers })
const start = async (userId: string, given: object = {}) =>
  await startKyc(company.system, kycStart.parse({ userId, firstName: 'J', lastName: 'S', ...given }))
const decide = async (userId: string, decision: string, time = new Date()) =>
  await decideKyc(at(company.system, time), kycOutcome.parse({ userId, decision }))
const idOf = async (userId: string) => await referralIdOf(company, userId)
const usedCountOf = (referralCode: string) =>
  readRows<{ used_count: number }>(
    `SELECT used_count FROM referral_codes WHERE company_id = '${company.id}' AND code = '${referralCode}'`,
  )[0]!.used_count
const rejectedFor = (reason: string) => ({
  status: 400,
  body: { code: 3, details: [{}, { fieldViolations: [{ field: 'referralCode', reason }] }, {}] },
})

describe('a forgotten code', () => {
  it('is approved at once for an accepted person', async () => {
    await start('jane')
    await decide('jane', 'ACCEPT')
    const added = await send('POST', '', { userId: 'jane', referralCode: ` ${other.toUpperCase()} ` })
    expect(added).toMatchObject({
      status: 200,
      body: { state: 'approved', userId: 'jane', referralCode: other, referrerUserId: 'another' },
    })
    expect(usedCountOf(other)).toBe(1)
  })

  it('is pending while the check is open, and approved with it', async () => {
    await start('jane')
    expect(await send('POST', '', { userId: 'jane', referralCode: code })).toMatchObject({
      body: { state: 'pending' },
    })
    await decide('jane', 'ACCEPT')
    expect((await send('GET', `/${await idOf('jane')}`)).body).toMatchObject({ state: 'approved' })
  })

  it('is added after the code of the start had reached its limit', async () => {
    const single = await newCode(company.system, { maxUses: 1 })
    for (const userId of ['jane', 'june']) await start(userId, { referralCode: single })
    for (const userId of ['june', 'jane']) await decide(userId, 'ACCEPT')
    expect(await send('POST', '', { userId: 'jane', referralCode: code })).toMatchObject({
      body: { state: 'approved' },
    })
    expect([usedCountOf(single), usedCountOf(code)]).toEqual([1, 1])
  })

  it('is held when another check is about the same person', async () => {
    for (const userId of ['jane', 'june']) await start(userId, { email: 'same@example.com' })
    await decide('jane', 'ACCEPT')
    for (const userId of ['jane', 'june'])
      expect(await send('POST', '', { userId, referralCode: code })).toMatchObject({
        body: { state: 'pending', heldFor: 'SAME_EMAIL' },
      })
  })

  it('is rejected for a person who is referred, rejected or unknown, and for a code that cannot be used', async () => {
    await start('jane', { referralCode: code })
    await start('june')
    await decide('june', 'REJECT')
    await start('owner')
    const add = async (userId: string, referralCode: string) =>
      await send('POST', '', { userId, referralCode })
    expect(await add('jane', other)).toMatchObject(rejectedFor('ALREADY_REFERRED'))
    expect(await add('june', code)).toMatchObject({ status: 400, body: { code: 9 } })
    expect(await add('john', code)).toMatchObject({ status: 404 })
    expect(await add('owner', code)).toMatchObject(rejectedFor('SELF_REFERRAL'))
    expect(await add('owner', 'NO-SUCH-CODE')).toMatchObject(rejectedFor('REFERRAL_CODE_NOT_FOUND'))
  })

  it('is added once by 20 concurrent requests', async () => {
    await start('jane')
    await decide('jane', 'ACCEPT')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send('POST', '', { userId: 'jane', referralCode: code })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(usedCountOf(code)).toBe(1)
  })
})

describe('the code of a pending referral', () => {
  it('can be changed: partner, program, category and time limit follow, and an event reports it', async () => {
    await createWebhookEndpoint(company.system, newWebhookEndpoint.parse({ url: 'https://93.184.216.34' }))
    await start('jane', { referralCode: code })
    const id = await idOf('jane')
    for (const times of [1, 2])
      expect(await send('PATCH', `/${id}`, { referralCode: other.toUpperCase() }), `${times}`).toMatchObject({
        status: 200,
        body: { id, referralCode: other, referrerUserId: 'another', category: 'summer', state: 'pending' },
      })
    const { body } = await send('GET', `/${id}`)
    expect(body).toMatchObject({
      timeline: [{ type: 'created' }, { type: 'code_changed', reason: code }],
      expiresAt: expect.any(String) as string,
    })
    const [told] = readRows<{ body: string }>(
      `SELECT body FROM webhook_deliveries WHERE company_id = '${company.id}' AND event_type = 'referral.updated'`,
    )
    expect(JSON.parse(told!.body)).toMatchObject({
      data: {
        id,
        changes: {
          referralCode: [code, other],
          referrerUserId: ['owner', 'another'],
          category: [null, 'summer'],
        },
      },
    })
    await decide('jane', 'ACCEPT')
    expect([usedCountOf(code), usedCountOf(other)]).toEqual([0, 1])
  })

  it('stays when the new one cannot be used, and once the referral is decided', async () => {
    await start('another', { referralCode: code })
    const id = await idOf('another')
    expect(await send('PATCH', `/${id}`, { referralCode: other })).toMatchObject(rejectedFor('SELF_REFERRAL'))
    await decide('another', 'ACCEPT')
    expect(await send('PATCH', `/${id}`, { referralCode: other })).toMatchObject({
      status: 400,
      body: { code: 9, details: [{ reason: 'REFERRAL_NOT_PENDING' }, {}] },
    })
    expect(await send('PATCH', `/${'f'.repeat(32)}`, { referralCode: other })).toMatchObject({ status: 404 })
  })
})

describe('a referral past its time limit that maintenance has not expired', () => {
  const longAgo = new Date('2026-01-01')
  beforeEach(async () => {
    const input = { userId: 'jane', firstName: 'J', lastName: 'S', referralCode: other }
    await startKyc(at(company.system, longAgo), kycStart.parse(input))
  })

  it('does not rule out a forgotten code or one that is applied', async () => {
    expect(await send('POST', '', { userId: 'jane', referralCode: code })).toMatchObject({
      body: { state: 'pending', referralCode: code },
    })
    const input = { userId: 'applied', firstName: 'J', lastName: 'S', referralCode: other }
    await startKyc(at(company.system, longAgo), kycStart.parse(input))
    const applied = { userId: 'applied', userType: null, referralCode: code }
    expect(await applyReferralCode(company.system, applied)).toMatchObject({ state: 'approved' })
    for (const userId of ['jane', 'applied'])
      expect((await send('GET', `?userId=${userId}`)).body).toMatchObject({
        referrals: [{ state: 'expired', referralCode: other }, { referralCode: code }],
      })
  })

  it('cannot get another code, and with it a new time limit', async () => {
    expect(await send('PATCH', `/${await idOf('jane')}`, { referralCode: code })).toMatchObject({
      status: 400,
      body: { code: 9, details: [{ reason: 'REFERRAL_NOT_PENDING' }, {}] },
    })
  })

  it('does not become pending again by a rejected identity check that is opened again', async () => {
    await decide('jane', 'REJECT')
    await decide('jane', 'RESUBMIT')
    expect((await send('GET', '?userId=jane')).body).toMatchObject({ referrals: [{ state: 'expired' }] })
  })
})

describe('a pending referral', () => {
  it('that is held is found, and released by the API', async () => {
    for (const [userId, referralCode] of Object.entries({ first: undefined, second: code, third: other }))
      await start(userId, { referralCode, ...(userId !== 'third' && { ssn: '987-65-4321' }) })
    await decide('second', 'ACCEPT')
    const { body } = await send('GET', '?held=true')
    expect(body).toMatchObject({ referrals: [{ userId: 'second', heldFor: 'SAME_SSN' }], eof: true })
    const id = await idOf('second')
    for (const times of [1, 2])
      expect(await send('POST', `/${id}/release`, { reason: 'Twins.' }), `${times}`).toMatchObject({
        status: 200,
        body: { state: 'approved', heldFor: null },
      })
    expect(usedCountOf(code)).toBe(1)
    expect((await send('GET', '?held=true')).body).toMatchObject({ referrals: [] })
  })

  it('can be rejected, held or not, and then another code can be added', async () => {
    await start('first', { ssn: '987-65-4321' })
    await start('held', { ssn: '987-65-4321', referralCode: code })
    await start('jane', { referralCode: code })
    for (const [userId, reason] of [
      ['held', 'SAME_PERSON'],
      ['jane', 'REJECTED_MANUALLY'],
    ] as const) {
      const path = `/${await idOf(userId)}/reject`
      for (const times of [1, 2])
        expect(await send('POST', path, { reason: 'A mistake.' }), `${userId} ${times}`).toMatchObject({
          status: 200,
          body: { state: 'rejected', reason },
        })
    }
    await decide('jane', 'ACCEPT')
    expect(usedCountOf(code)).toBe(0)
    expect(await send('POST', '', { userId: 'jane', referralCode: other })).toMatchObject({
      body: { state: 'approved' },
    })
    const id = (await send('GET', '?userId=jane&state=approved')).body as { referrals: { id: string }[] }
    expect(await send('POST', `/${id.referrals[0]!.id}/reject`)).toMatchObject({
      status: 400,
      body: { code: 9 },
    })
  })
})

describe('a referral that was rejected with its identity check', () => {
  it('may be pending again, so rejecting it for good is answered with an error', async () => {
    await start('jane', { referralCode: code })
    await decide('jane', 'REJECT')
    expect(await send('POST', `/${await idOf('jane')}/reject`)).toMatchObject({
      status: 400,
      body: { code: 9, details: [{ reason: 'REFERRAL_NOT_PENDING' }, {}] },
    })
  })
})

describe('a list of referrals', () => {
  it('is narrowed by when they were created and decided, both ends included, and paged', async () => {
    const day = (number: number) => new Date(`2026-03-0${number}T12:00:00Z`)
    for (const number of [1, 2, 3, 4]) {
      const input = { userId: `user_${number}`, firstName: 'J', lastName: 'S', referralCode: code }
      await startKyc(at(company.system, day(number)), kycStart.parse(input))
    }
    // Decided in the opposite order.
    for (const number of [1, 2, 3]) await decide(`user_${number}`, 'ACCEPT', day(9 - number))
    const find = async (query: Record<string, string>) => {
      const found: string[] = []
      for (let cursor = ''; ;) {
        const parameters = new URLSearchParams({ ...query, limit: '1', cursor }).toString()
        const { body } = await send('GET', `?${parameters}`)
        const page = body as { referrals: { userId: string }[]; nextCursor: string | null }
        found.push(...page.referrals.map(({ userId }) => userId))
        if (page.nextCursor === null) return found
        cursor = page.nextCursor
      }
    }
    const [from, to] = ['2026-03-02T12:00:00Z', '2026-03-03T13:00:00+01:00']
    expect(await find({ createdFrom: from, createdTo: to })).toEqual(['user_2', 'user_3'])
    expect(await find({ decidedFrom: '2026-03-07T12:00:00Z' })).toEqual(['user_2', 'user_1'])
    expect(await find({ decidedTo: '2026-03-07T12:00:00Z' })).toEqual(['user_3', 'user_2'])
    expect(await find({ createdFrom: from, decidedTo: '2026-03-06T12:00:00Z' })).toEqual(['user_3'])
  })
})
