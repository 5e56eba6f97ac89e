import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import type { NewWebhookEndpoint } from '@/domain/webhook'
import { at, newCode, newCompany, newTestProgram, type TestCompany } from '@/server/testing/company'
import { readRows, statementsOf } from '@/server/testing/database'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { createPersonalCode } from '@/server/services/referral-code/create-personal-code'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { expireReferrals } from '@/server/services/referral/expire-referrals'
import { getReferral } from '@/server/services/referral/get-referral'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { registerKycWebhook } from './kyc-webhook'
import { createWebhookEndpoint, updateWebhookEndpoint } from './webhook-endpoints'

interface Row {
  endpoint_id: string
  event_id: string
  event_type: string
  body: string
  state: string
}

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})

const outbox = () =>
  readRows<Row>(`SELECT * FROM webhook_deliveries WHERE company_id = '${company.id}' ORDER BY id`)
const types = () => outbox().map(({ event_type: type }) => type)
const dataOf = (type: string) =>
  outbox()
    .filter(({ event_type: each }) => each === type)
    .map(({ body }) => (JSON.parse(body) as { data: Record<string, unknown> }).data)
const listen = async (given: Partial<NewWebhookEndpoint> = {}) =>
  (await createWebhookEndpoint(company.system, { url: `https://example.com/${randomUUID()}`, ...given }))
    .endpoint
const start = async (userId: string, referralCode?: string) =>
  await startKyc(
    company.system,
    kycStart.parse({
      userId,
      firstName: 'Jane',
      lastName: 'Smith',
      email: `${userId}@example.com`,
      ssn: userId,
      referralCode,
    }),
  )
const decide = async (userId: string, decision: string) =>
  await decideKyc(company.system, kycOutcome.parse({ userId, decision }))
const referralOf = async (refereeId: string) =>
  (await listReferrals(company.system, { filter: { refereeId }, sort: 'oldest', limit: 1 })).referrals[0]!
const fail = async () => await Promise.reject(new Error('rolled back'))

describe('the outbox', () => {
  it('holds every event of a referral that is approved, paid and reversed, in order, and nothing of a repetition', async () => {
    const programId = await newTestProgram(company, {
      refereeBonus: { rule: 'fixed', amount: { value: '25.00' } },
    })
    await listen()
    const code = await newCode(company.system, { programId, category: 'summer' })
    await updateReferralCode(company.system, code, { description: 'changed' })
    await start('new_user', code)
    for (let i = 0; i < 3; i++) await decide('new_user', 'ACCEPT')
    const { id } = await referralOf('new_user')
    const { bonuses } = await getReferral(company.system, id)
    for (let i = 0; i < 2; i++) await payBonuses(company.system, [bonuses[0]!.id], 'RUN-1')
    for (let i = 0; i < 2; i++) await reverseReferral(company.system, id)

    expect(types()).toEqual([
      ...[
        'referral_code.created',
        'referral_code.updated',
        'referral.created',
        'kyc.status_changed',
        'kyc.status_changed',
      ],
      ...[
        'bonus.booked',
        'bonus.payable',
        'bonus.booked',
        'bonus.payable',
        'referral.approved',
        'bonus.paid',
        'bonus.reversed',
        'bonus.reversed',
        'referral.reversed',
      ],
    ])
    expect(dataOf('referral_code.created')).toMatchObject([
      { referralCode: code, status: 'active', usedCount: '0' },
    ])
    expect(dataOf('referral_code.updated')).toMatchObject([{ referralCode: code, description: 'changed' }])
    expect(dataOf('referral.created')).toMatchObject([{ id, state: 'pending', category: 'summer' }])
    expect(dataOf('kyc.status_changed')).toMatchObject([
      { externalId: 'new_user', status: 'OPEN' },
      { decision: 'ACCEPT', status: 'CLOSED' },
    ])
    expect(dataOf('bonus.booked')).toMatchObject([
      { side: 'referrer', amount: { value: '50.00', currency: 'USD' } },
      { side: 'referee', amount: { value: '25.00' } },
    ])
    expect(dataOf('bonus.payable')).toEqual(dataOf('bonus.booked'))
    expect(dataOf('referral.approved')).toMatchObject([{ id, state: 'approved' }])
    expect(dataOf('bonus.paid')).toMatchObject([{ id: bonuses[0]!.id, state: 'paid', reference: 'RUN-1' }])
    expect(dataOf('bonus.reversed').map(({ state }) => state)).toEqual(['paid', 'reversed'])
    expect(dataOf('referral.reversed')).toMatchObject([{ id, state: 'reversed' }])
    expect(new Set(outbox().map(({ event_id: eventId }) => eventId)).size).toBe(14)
    for (const { body } of outbox()) expect(body).not.toMatch(/Jane|Smith|@example/)
  })

  it.each([
    [
      'the person is rejected',
      async () => await decide('new_user', 'REJECT'),
      { state: 'rejected', reason: 'KYC_REJECTED' },
    ],
    [
      'the limit was reached meanwhile',
      async () => (
        await applyReferralCode(company.system, {
          userId: 'faster',
          userType: null,
          referralCode: 'ONE-USE',
        }),
        await decide('new_user', 'ACCEPT')
      ),
      { state: 'rejected', reason: 'LIMIT_REACHED' },
    ],
  ])('holds referral.rejected once when %s', async (_what, happen, data) => {
    await newCode(company.system, {
      referralCode: 'ONE-USE',
      maxUses: 1,
      programId: await newTestProgram(company, { pendingDays: 1 }),
    })
    await start('new_user', 'ONE-USE')
    await listen({ events: ['referral.rejected'] })
    await happen()
    expect(dataOf('referral.rejected')).toMatchObject([{ userId: 'new_user', ...data }])
  })

  it('holds separate events for a held, an expired and a reopened referral', async () => {
    const programId = await newTestProgram(company, { pendingDays: 1 })
    const code = await newCode(company.system, { programId, userId: 'owner' })
    await start('new_user', code)
    await listen({ events: ['referral.held', 'referral.rejected', 'referral.reopened', 'referral.expired'] })
    await decide('new_user', 'REJECT')
    await decide('new_user', 'RESUBMIT')
    await expireReferrals(at(company.system, '2100-01-01'))
    const twin = { firstName: 'J', lastName: 'S', email: 'same@example.com' }
    await startKyc(company.system, kycStart.parse({ ...twin, userId: 'twin' }))
    await startKyc(company.system, kycStart.parse({ ...twin, userId: 'other', referralCode: code }))
    expect(types().sort()).toEqual([
      'referral.expired',
      'referral.held',
      'referral.rejected',
      'referral.reopened',
    ])
    expect(dataOf('referral.reopened')).toMatchObject([{ state: 'pending', reason: null, decidedAt: null }])
    expect(dataOf('referral.expired')).toMatchObject([{ state: 'expired' }])
    expect(dataOf('referral.held')).toMatchObject([{ userId: 'other', heldFor: 'SAME_EMAIL' }])
  })

  it('holds the codes and referrals of the other dialect too', async () => {
    await listen()
    const { code } = await createPersonalCode(company.system, { userId: 'customer_1', userType: 2 })
    await applyReferralCode(company.system, { userId: 'customer_2', userType: null, referralCode: code })
    expect(types()).toEqual(['referral_code.created', 'referral.created', 'referral.approved'])
  })

  it('holds no event of a rejected call', async () => {
    const code = await newCode(company.system, { maxUses: 1 })
    await applyReferralCode(company.system, { userId: 'first', userType: null, referralCode: code })
    await listen()
    await expect(newCode(company.system, { referralCode: code })).rejects.toMatchObject({
      code: 'REFERRAL_CODE_TAKEN',
    })
    await expect(updateReferralCode(company.system, code, { maxUses: 0 } as never)).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    })
    await expect(
      applyReferralCode(company.system, { userId: 'second', userType: null, referralCode: code }),
    ).rejects.toMatchObject({ code: 'LIMIT_REACHED' })
    await expect(start('third', code)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect(types()).toEqual([])
  })

  it('holds nothing of a transaction that was rolled back at its end', async () => {
    await listen()
    const within = (work: (context: TestCompany['system']) => Promise<unknown>) =>
      company.system.scope.tx(async (scope) => {
        await work({ ...company.system, scope: scope.nested(company) })
        expect(await scope.select(scope.tables.webhookDeliveries).execute()).not.toEqual([])
        await fail()
      })
    await expect(within((context) => newCode(context))).rejects.toThrow('rolled back')
    expect(types()).toEqual([])
  })

  it('holds nothing of a step that was rolled back, and what the rest of the transaction emitted', async () => {
    await listen()
    await company.system.scope.tx(async (scope) => {
      const context = { ...company.system, scope: scope.nested(company) }
      await newCode(context, { referralCode: 'KEPT-1' })
      await context.scope
        .tx(async () => {
          await newCode(context, { referralCode: 'ROLLED-BACK' })
          await fail()
        })
        .catch(() => undefined)
      await newCode(context, { referralCode: 'KEPT-2' })
    })
    expect(dataOf('referral_code.created').map(({ referralCode }) => referralCode)).toEqual([
      'KEPT-1',
      'KEPT-2',
    ])
  })

  it('holds nothing when there is no endpoint, or none that is enabled', async () => {
    await newCode(company.system)
    const { id } = await listen()
    await updateWebhookEndpoint(company.system, id, { status: 'disabled' })
    await newCode(company.system)
    expect(types()).toEqual([])
  })

  it('holds for each endpoint what it asked for, under one webhook-id', async () => {
    const [all, codes, bonuses] = [
      await listen(),
      await listen({ events: ['referral_code.created', 'referral_code.updated'] }),
      await listen({ events: ['bonus.paid'] }),
    ]
    await newCode(company.system)
    const rows = outbox()
    expect(rows.map(({ endpoint_id: endpointId }) => endpointId).sort()).toEqual([all.id, codes.id].sort())
    expect(rows.map(({ endpoint_id: endpointId }) => endpointId)).not.toContain(bonuses.id)
    expect(new Set(rows.map(({ event_id: eventId }) => eventId)).size).toBe(1)
  })

  it('is written at the end of the transaction, with one look at the endpoints and one statement for all events', async () => {
    const programId = await newTestProgram(company, {
      refereeBonus: { rule: 'fixed', amount: { value: '25.00' } },
    })
    const code = await newCode(company.system, { programId })
    const approve = async (userId: string) => {
      await start(userId, code)
      return (await statementsOf(() => decide(userId, 'ACCEPT'))).map((sql) =>
        sql.replace(/^(select) .* from "(\w+)".*|^(insert into|update) "(\w+)".*/s, '$1$3 $2$4'),
      )
    }
    // The first approval of a program also creates the rows of its totals.
    await approve('first')
    const withoutEndpoint = await approve('second')
    expect(withoutEndpoint).toHaveLength(22)
    expect(withoutEndpoint.filter((sql) => /webhook|events/.test(sql))).toEqual([
      'insert into referral_events',
      'select webhook_endpoints',
      'insert into events',
    ])
    await listen()
    expect(await approve('third')).toEqual([...withoutEndpoint, 'insert into webhook_deliveries'])
    expect(types().slice(-6).sort()).toEqual([
      'bonus.booked',
      'bonus.booked',
      'bonus.payable',
      'bonus.payable',
      'kyc.status_changed',
      'referral.approved',
    ])
  })

  it('holds nothing of a change of a code that changes nothing', async () => {
    const code = await newCode(company.system, { category: 'c', expiresAt: '2030-01-01T00:00:00Z' })
    await listen()
    for (const changes of [
      {},
      { status: 'active' as const, category: 'c', expiresAt: new Date('2030-01-01T00:00:00Z') },
    ])
      await updateReferralCode(company.system, code, changes)
    expect(types()).toEqual([])
    await updateReferralCode(company.system, code, { expiresAt: new Date('2030-01-02T00:00:00Z') })
    expect(types()).toEqual(['referral_code.updated'])
  })

  it('holds nothing for another company', async () => {
    const other = await newCompany()
    await listen()
    await newCode(other.system)
    expect([types(), readRows(`SELECT * FROM webhook_deliveries WHERE company_id = '${other.id}'`)]).toEqual([
      [],
      [],
    ])
  })

  it('holds the bare status, and that alone, for the endpoint registered for KYC', async () => {
    await registerKycWebhook(company.system, { webhookUrl: 'https://example.com/kyc' })
    const code = await newCode(company.system)
    await start('new_user', code)
    await decide('new_user', 'REVIEW')
    expect(outbox().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { externalId: 'new_user', decision: '', status: 'OPEN', subStatus: '', participantId: '', account: '' },
      {
        externalId: 'new_user',
        decision: 'REVIEW',
        status: 'ON_HOLD',
        subStatus: '',
        participantId: '',
        account: '',
      },
    ])
  })
})
