import { beforeEach, describe, expect, it } from 'vitest'
import { eventsPerReplay } from '@/domain/webhook'
import { kycStart } from '@/domain/kyc/verification'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { at, newCode, newCompany, useCode, type TestCompany } from '@/server/testing/company'
import { insertRows, readRows, timeInSql } from '@/server/testing/database'
import { registerKycWebhook } from './kyc-webhook'
import { replayEvents } from './replay-events'
import { createWebhookEndpoint } from './webhook-endpoints'

const time = (days: number) => new Date(Date.UTC(2026, 2, 1 + days))
const everything = { since: time(-1) }

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})
const listen = async (events: Parameters<typeof createWebhookEndpoint>[1]['events'] = null) =>
  (await createWebhookEndpoint(company.system, { url: 'https://example.com/hook', events })).endpoint.id
const deliveriesTo = (endpointId: string) =>
  readRows<{ event_id: string; event_type: string; body: string; state: string }>(
    `SELECT event_id, event_type, body, state FROM webhook_deliveries WHERE endpoint_id = '${endpointId}' ORDER BY id`,
  )
const typesTo = (endpointId: string) => deliveriesTo(endpointId).map(({ event_type: type }) => type)

describe('a replay', () => {
  it('queues every event again, with its webhook-id and the same bytes', async () => {
    const id = await listen()
    const code = await newCode(at(company.system, time(0)), { referralCode: 'FIRST' })
    await useCode(at(company.system, time(1)), code)
    const before = deliveriesTo(id)
    expect(before).toHaveLength(3)
    expect(await replayEvents(company.system, id, everything)).toEqual({ replayedCount: 3, nextCursor: null })
    expect(deliveriesTo(id)).toEqual([...before, ...before])
  })

  it('takes a time since and types, and sends nothing that the endpoint does not receive', async () => {
    await useCode(at(company.system, time(1)), await newCode(at(company.system, time(0))))
    const id = await listen(['referral_code.created', 'referral.created'])
    await replayEvents(company.system, id, { since: time(1) })
    expect(typesTo(id)).toEqual(['referral.created'])
    await replayEvents(company.system, id, {
      ...everything,
      types: ['referral.approved', 'referral_code.created'],
    })
    expect(typesTo(id)).toEqual(['referral.created', 'referral_code.created'])
  })

  it('sends the bare status, and that alone, to the endpoint registered for KYC', async () => {
    const person = kycStart.parse({ userId: 'jane', firstName: 'Jane', lastName: 'Smith' })
    await startKyc(company.system, person)
    await newCode(company.system)
    const { id } = await registerKycWebhook(company.system, { webhookUrl: 'https://example.com/kyc' })
    await replayEvents(company.system, id, everything)
    expect(deliveriesTo(id).map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { externalId: 'jane', status: 'OPEN' },
    ])
  })

  it('looks at a bounded number of events at a time, and continues where it ended', async () => {
    const id = await listen()
    insertRows(
      eventsPerReplay + 1,
      `INSERT INTO events (company_id, id, position, type, at, data) SELECT '${company.id}', 'event ' || (10000 + i), i,
         'bonus.paid', ${timeInSql(0)}, '{}'`,
    )
    const first = await replayEvents(company.system, id, everything)
    expect(first.replayedCount).toBe(eventsPerReplay)
    const second = { ...everything, cursor: first.nextCursor }
    expect(await replayEvents(company.system, id, second)).toEqual({ replayedCount: 1, nextCursor: null })
    expect(new Set(deliveriesTo(id).map(({ event_id: eventId }) => eventId)).size).toBe(eventsPerReplay + 1)
    await expect(
      replayEvents(company.system, id, { ...second, types: ['bonus.paid'] }),
    ).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    })
  })

  it('reaches neither the endpoints nor the events of another company', async () => {
    const other = await newCompany()
    await newCode(other.system)
    const id = await listen()
    await expect(replayEvents(other.system, id, everything)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await replayEvents(company.system, id, everything)).toEqual({ replayedCount: 0, nextCursor: null })
  })
})
