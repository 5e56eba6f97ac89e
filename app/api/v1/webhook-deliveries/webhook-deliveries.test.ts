import { beforeEach, describe, expect, it } from 'vitest'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey, type TestCompany } from '@/server/testing/company'
import { deliverAt } from '@/server/testing/deliveries'
import { newReceiver } from '@/server/testing/receiver'

let company: TestCompany
let key: string
beforeEach(async () => {
  company = await newCompany()
  key = (await newKey(company)).key
})

const call = async (method: string, path: string, body?: unknown) =>
  await ask({ method, path: `/v1/webhook-${path}`, body, headers: bearer(key) })
const create = async (url: string, more: object = {}) =>
  (await call('POST', 'endpoints', { url, ...more })).body as { id: string }

describe('the deliveries of an endpoint', () => {
  it('are listed newest first, in pages, by state; and each shows every attempt', async () => {
    const receiver = await newReceiver((response) =>
      response.writeHead(500, { 'x-of-receiver': 'a' }).end('broken'),
    )
    const { id } = await create(receiver.url, { events: ['referral_code.created'] })
    for (let i = 0; i < 3; i++) await newCode(company.system)
    await deliverAt(company, new Date())
    receiver.behave(200)
    await newCode(company.system)
    await deliverAt(company, new Date())

    type Page = {
      webhookDeliveries: { id: string; state: string; attemptsCount: string; webhookId: string }[]
      nextCursor: string | null
      eof: boolean
    }
    const list = async (query: string) =>
      (await call('GET', `endpoints/${id}/deliveries?${query}`)).body as Page
    const all = await list('')
    expect(all.webhookDeliveries.map(({ state, attemptsCount }) => [state, attemptsCount])).toEqual([
      ['delivered', '1'],
      ['pending', '1'],
      ['pending', '1'],
      ['pending', '1'],
    ])
    const first = await list('state=pending&limit=2')
    const second = await list(`state=pending&limit=2&cursor=${first.nextCursor}`)
    expect([...first.webhookDeliveries, ...second.webhookDeliveries]).toEqual(all.webhookDeliveries.slice(1))
    expect([first.eof, second.eof, second.nextCursor]).toEqual([false, true, null])
    expect(
      await call('GET', `endpoints/${id}/deliveries?state=delivered&limit=2&cursor=${first.nextCursor}`),
    ).toMatchObject({ status: 400 })

    const failed = all.webhookDeliveries.at(-1)!
    const { body } = (await call('GET', `deliveries/${failed.id}`)) as {
      body: { body: string; attempts: { requestHeaders: object }[] }
    }
    expect(body).toMatchObject({
      ...failed,
      attempts: [
        {
          number: 1,
          succeeded: false,
          status: 500,
          problem: null,
          responseBody: 'broken',
          responseHeaders: { 'x-of-receiver': 'a' },
          requestHeaders: { 'webhook-id': failed.webhookId },
        },
      ],
    })
    expect(JSON.parse(body.body)).toMatchObject({ type: 'referral_code.created', data: { status: 'active' } })
    expect(body.body).toBe(
      receiver.received.find(({ headers }) => headers['webhook-id'] === failed.webhookId)!.body,
    )
  })

  it('are sent once more one by one, or all that failed since a time', async () => {
    const receiver = await newReceiver(410)
    const { id } = await create(receiver.url)
    const { id: deliveryId } = (await call('POST', `endpoints/${id}/test`)).body as { id: string }
    const since = new Date(Date.now() - 1_000).toISOString()
    await deliverAt(company, new Date())
    expect((await call('GET', `endpoints/${id}`)).body).toMatchObject({
      status: 'disabled',
      disabledReason: expect.stringContaining('410') as string,
    })
    receiver.behave(200)
    await call('PATCH', `endpoints/${id}`, { status: 'enabled' })
    expect(
      (await call('POST', `endpoints/${id}/resend`, { since: new Date(Date.now() + 1_000).toISOString() }))
        .body,
    ).toEqual({ resentCount: '0', hasMore: false })
    expect((await call('POST', `endpoints/${id}/resend`, { since })).body).toEqual({
      resentCount: '1',
      hasMore: false,
    })
    await deliverAt(company, new Date())
    expect((await call('POST', `deliveries/${deliveryId}/resend`)).body).toMatchObject({
      id: deliveryId,
      state: 'pending',
      attemptsCount: '0',
    })
    await deliverAt(company, new Date())
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(receiver.received).toHaveLength(3)
  })

  it.each(['yesterday', '2026-01-31', 5])('are not sent once more since %j', async (since) => {
    const { id } = await create((await newReceiver()).url)
    expect(await call('POST', `endpoints/${id}/resend`, { since })).toMatchObject({ status: 400 })
  })
})
