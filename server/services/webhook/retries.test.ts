import { beforeEach, describe, expect, it } from 'vitest'
import { disabledAfterMs } from '@/domain/webhook'
import { listAuditEntries } from '@/server/services/audit/list-audit-entries'
import { ask, bearer } from '@/server/testing/api'
import { at, newCode, newCompany, newKey, type TestCompany } from '@/server/testing/company'
import { after, deliverAt, newDelivery, start } from '@/server/testing/deliveries'
import { blackHole, type Behavior, type Received } from '@/server/testing/receiver'
import { listReceivers } from './deliver'
import { sendTestDelivery } from './deliveries'
import { updateWebhookEndpoint } from './webhook-endpoints'

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})
const now = (time: Date) => at(company.system, time)
const arrange = async (behavior?: Behavior) => await newDelivery(company, behavior)
const deliver = async (time: Date, timeoutMs?: number) => await deliverAt(company, time, timeoutMs)

describe('a failed attempt', () => {
  it.each<[string, Behavior, object]>([
    ['500', 500, { status: 500 }],
    ['a redirect', (response) => response.writeHead(302, { location: '/elsewhere' }).end(), { status: 302 }],
    ['404', 404, { status: 404 }],
    [
      'an answer that does not come',
      blackHole,
      { status: null, problem: 'No complete response within 0.2 s.' },
    ],
    [
      'a connection that breaks',
      (response) => response.socket!.destroy(),
      { status: null, problem: 'The connection was closed before a response.' },
    ],
  ])('by %s is repeated after 5 s, with the same webhook-id and body', async (_what, behavior, outcome) => {
    const { behave, received, read, readAttempts, readEndpoint } = await arrange(behavior)
    await deliver(start, 200)
    const { durationMs } = (await readAttempts())[0]!
    expect(await read()).toMatchObject({
      state: 'pending',
      attemptsCount: 1,
      dueAt: after(durationMs + 5_000),
      endedAt: null,
    })
    expect((await readEndpoint()).failingSince).toEqual(after(durationMs))
    expect(await deliver(after(durationMs + 4_999))).toBe(0)
    behave(200)
    expect(await deliver(after(durationMs + 5_000))).toBe(1)
    expect(await readAttempts()).toMatchObject([
      { number: 1, succeeded: false, ...outcome },
      { number: 2, succeeded: true, status: 200 },
    ])
    const [first, second] = received as [Received, Received]
    expect([second.headers['webhook-id'], second.body]).toEqual([first.headers['webhook-id'], first.body])
    expect(second.headers['webhook-signature']).not.toBe(first.headers['webhook-signature'])
    expect(await read()).toMatchObject({ state: 'delivered', attemptsCount: 2 })
    expect((await readEndpoint()).failingSince).toBeNull()
  })

  it('is repeated when the receiver asks for it', async () => {
    for (const retryAfter of ['120', new Date(start.getTime() + 120_000).toUTCString()]) {
      company = await newCompany()
      const { read, readAttempts } = await arrange((response) =>
        response.writeHead(429, { 'retry-after': retryAfter }).end(),
      )
      await deliver(start)
      const { durationMs } = (await readAttempts())[0]!
      const waitMs = (await read()).dueAt!.getTime() - start.getTime()
      expect(Math.abs(waitMs - 120_000)).toBeLessThanOrEqual(durationMs)
    }
  })

  it.each(['soon', '-5', '0', '1e9', ''])(
    'is repeated on the usual schedule when the receiver asks for %j',
    async (retryAfter) => {
      const { read, readAttempts } = await arrange((response) =>
        response.writeHead(503, { 'retry-after': retryAfter }).end(),
      )
      await deliver(start)
      const { durationMs } = (await readAttempts())[0]!
      expect((await read()).dueAt).toEqual(after(durationMs + 5_000))
    },
  )

  it('is the last after eleven over more than a day', async () => {
    const { received, read } = await arrange(500)
    for (let made = 0; made < 11; made++) expect(await deliver((await read()).dueAt!)).toBe(1)
    const { state, endedAt, dueAt } = await read()
    expect([
      state,
      dueAt,
      received.length,
      new Set(received.map(({ headers }) => headers['webhook-id'])).size,
    ]).toEqual(['failed', null, 11, 1])
    expect(endedAt!.getTime() - start.getTime()).toBeGreaterThan(24 * 3_600_000)
  })

  it('by 410 is the last, and disables the endpoint', async () => {
    const { read, readEndpoint } = await arrange(410)
    await deliver(start)
    expect(await read()).toMatchObject({ state: 'failed', attemptsCount: 1 })
    expect(await readEndpoint()).toMatchObject({
      status: 'disabled',
      disabledReason: 'It answered 410 Gone.',
    })
    const log = await listAuditEntries(company.system, {
      filter: { action: 'webhook_endpoint.updated' },
      limit: 10,
    })
    expect(log.entries).toMatchObject([{ after: { status: 'disabled' }, actor: { type: 'system' } }])
    await newCode(company.system)
    expect(await listReceivers(company.system)).toEqual([])
  })

  it('by 410 keeps what happens from then on until the endpoint is enabled, but nothing once a person has disabled it', async () => {
    const { endpointId, received, behave } = await arrange(410)
    const headers = bearer((await newKey(company)).key)
    const change = async (body: object) =>
      expect(
        await ask({ method: 'PATCH', path: `/v1/webhook-endpoints/${endpointId}`, body, headers }),
      ).toMatchObject({ status: 200, body })
    const codesSent = () =>
      received
        .slice(1)
        .map(({ body }) => (JSON.parse(body) as { data: { referralCode: string } }).data.referralCode)
    await deliver(start)
    const kept = [await newCode(company.system), await newCode(company.system)]
    const later = new Date(Date.now() + 60_000)
    expect(await deliver(later)).toBe(0)
    behave(200)
    await change({ status: 'disabled', disabledReason: null })
    await newCode(company.system)
    await change({ status: 'enabled' })
    expect(await deliver(later)).toBe(2)
    expect(codesSent()).toEqual(kept)
    expect(await deliver(later)).toBe(0)
  })

  it('disables the endpoint when all have failed for ten days, and enabling it starts again', async () => {
    const { endpointId, read, readEndpoint, behave } = await arrange(500)
    await deliver(start)
    const { failingSince } = await readEndpoint()
    const tenDaysLater = new Date(failingSince!.getTime() + disabledAfterMs)
    await deliver(new Date(tenDaysLater.getTime() - 60_000))
    expect((await readEndpoint()).status).toBe('enabled')
    await deliver(tenDaysLater)
    expect(await readEndpoint()).toMatchObject({
      status: 'disabled',
      disabledReason: 'Every attempt has failed for ten days.',
    })
    expect(await deliver(new Date(tenDaysLater.getTime() + 1e9))).toBe(0)
    expect(await updateWebhookEndpoint(company.system, endpointId, { status: 'enabled' })).toMatchObject({
      disabledReason: null,
      failingSince: null,
    })
    behave(200)
    await deliver(new Date(tenDaysLater.getTime() + 1e9))
    expect((await read()).state).toBe('delivered')
  })

  it('does not count when one in between has succeeded', async () => {
    const { endpointId, behave, readEndpoint } = await arrange(500)
    await deliver(start)
    behave(200)
    await deliver(after(disabledAfterMs - 1))
    await sendTestDelivery(now(after(disabledAfterMs)), endpointId)
    behave(500)
    await deliver(after(disabledAfterMs + 10))
    expect((await readEndpoint()).status).toBe('enabled')
  })
})
