import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ask, bearer } from '@/server/testing/api'
import { newCompany, newKey, type TestCompany } from '@/server/testing/company'
import { deliverAt } from '@/server/testing/deliveries'
import { readRows } from '@/server/testing/database'
import { blackHole, newReceiver, verify, type Behavior } from '@/server/testing/receiver'
import { validateKycWebhook } from '@/server/services/webhook/kyc-webhook'
import { newWebhookSecret } from '@/server/webhooks/signature'

let company: TestCompany
let key: string
beforeEach(async () => {
  company = await newCompany()
  key = (await newKey(company)).key
})

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
  await ask({ method: 'POST', path: `/v1/${path}`, body, headers: { ...bearer(key), ...headers } })
const register = async (webhookUrl: string, more: object = {}) =>
  await post('kyc/webhook', { webhookUrl, ...more })
const startKyc = async (userId: string) =>
  await post('kyc/start', { userId, firstName: 'Jane', lastName: 'Smith' })
const listed = async () =>
  (await ask({ path: '/v1/webhook-endpoints', headers: bearer(key) })).body as {
    webhookEndpoints: { id: string; kind: string; url: string }[]
  }
const registered = () =>
  readRows<{ url: string; kind: string }>(
    `SELECT url, kind FROM webhook_endpoints WHERE company_id = '${company.id}'`,
  )
const success = { validated: true, message: 'Webhook URL validated successfully' }
const empty = { externalId: '', decision: '', status: '', subStatus: '', participantId: '', account: '' }

describe('registering where KYC status changes go', () => {
  it('tests the receiver first, and sends every later change there', async () => {
    const { url, received } = await newReceiver(204)
    expect((await register(url)).body).toEqual(success)
    expect(received.map(({ body }) => JSON.parse(body) as unknown)).toEqual([empty])
    expect(received[0]!.headers['webhook-signature']).toMatch(/^v1,/)
    await startKyc('new_user')
    await post('kyc/decisions', { userId: 'new_user', decision: 'ACCEPT' })
    await deliverAt(company, new Date())
    expect(received.slice(1).map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { ...empty, externalId: 'new_user', status: 'OPEN' },
      { ...empty, externalId: 'new_user', status: 'CLOSED', decision: 'ACCEPT' },
    ])
  })

  it.each<[string, Behavior, RegExp]>([
    ['500', 500, /response was 500 instead of 2xx/],
    ['404', 404, /response was 404/],
    [
      'a redirect',
      (response) => response.writeHead(308, { location: 'https://example.com/' }).end(),
      /response was 308 instead of 2xx; redirects are not followed/,
    ],
    ['nothing, and hangs up', (response) => response.socket!.destroy(), /closed before a response/],
  ])('is rejected with the outcome when the receiver answers %s', async (_what, behavior, problem) => {
    const { url } = await newReceiver(behavior)
    const answer = await register(url)
    const violation = {
      field: 'webhookUrl',
      reason: 'WEBHOOK_NOT_VALIDATED',
      description: expect.stringMatching(problem) as string,
    }
    expect(answer).toMatchObject({
      status: 400,
      body: {
        code: 9,
        message: expect.stringMatching(problem) as string,
        details: [{ reason: 'WEBHOOK_NOT_VALIDATED' }, { fieldViolations: [violation] }, {}],
      },
    })
    expect(registered()).toEqual([])
  })

  it.each(['https://127.0.0.1/', 'https://[::1]/', 'https://localhost/', 'http://8.8.8.8/'])(
    'is rejected for %s',
    async (url) => {
      expect(await register(url)).toMatchObject({
        status: 400,
        body: {
          details: expect.arrayContaining([
            expect.objectContaining({ reason: 'WEBHOOK_NOT_VALIDATED' }),
          ]) as unknown,
        },
      })
      expect(registered()).toEqual([])
    },
  )

  it('is rejected when no answer comes in time', async () => {
    const { url } = await newReceiver(blackHole)
    await expect(validateKycWebhook(company.system, { webhookUrl: url }, 200)).rejects.toMatchObject({
      code: 'WEBHOOK_NOT_VALIDATED',
      message: expect.stringContaining('within 0.2 s') as string,
    })
  })

  it('again replaces the URL, and keeps the previous one when the new one is rejected', async () => {
    const [one, two, broken] = [await newReceiver(), await newReceiver(), await newReceiver(500)]
    for (const { url } of [one, two, broken]) await register(url)
    expect(registered()).toEqual([{ kind: 'kyc', url: two.url }])
    await startKyc('new_user')
    await deliverAt(company, new Date())
    expect([one.received.length, two.received.length, broken.received.length]).toEqual([1, 2, 1])
  })

  it('with a chosen secret signs the test and every later delivery with it', async () => {
    const { url, received } = await newReceiver()
    const secret = newWebhookSecret()
    expect((await register(url, { secret })).body).toEqual(success)
    await startKyc('new_user')
    await deliverAt(company, new Date())
    expect(received.map((each) => verify(secret, each))).toMatchObject([empty, { externalId: 'new_user' }])
  })

  it('without a secret generates one, which rotate-secret returns and another registration keeps', async () => {
    const { url, received } = await newReceiver()
    await register(url)
    const { id, kind } = (await listed()).webhookEndpoints[0]!
    expect(kind).toBe('kyc')
    const { secret } = (await post(`webhook-endpoints/${id}/rotate-secret`, undefined)).body as {
      secret: string
    }
    await register(url)
    await startKyc('new_user')
    await deliverAt(company, new Date())
    expect((await listed()).webhookEndpoints).toMatchObject([{ id }])
    expect(received.slice(1).map((each) => verify(secret, each))).toMatchObject([
      empty,
      { externalId: 'new_user' },
    ])
  })

  it('is the only way to change its URL and its events', async () => {
    const { url } = await newReceiver()
    await register(url)
    const { id } = (await listed()).webhookEndpoints[0]!
    for (const change of [{ url }, { events: ['bonus.paid'] }]) {
      expect(
        await ask({
          method: 'PATCH',
          path: `/v1/webhook-endpoints/${id}`,
          body: change,
          headers: bearer(key),
        }),
      ).toMatchObject({ status: 400 })
    }
    expect(
      await ask({
        method: 'PATCH',
        path: `/v1/webhook-endpoints/${id}`,
        body: { status: 'disabled' },
        headers: bearer(key),
      }),
    ).toMatchObject({ status: 200 })
    expect((await register(url)).body).toEqual(success)
    expect((await listed()).webhookEndpoints).toMatchObject([{ status: 'enabled' }])
  })

  it('takes effect once with an Idempotency-Key, and a failure is stored too', async () => {
    const receiver = await newReceiver(500)
    const named = { 'idempotency-key': 'k' }
    const first = await post('kyc/webhook', { webhookUrl: receiver.url }, named)
    receiver.behave(200)
    const again = await post('kyc/webhook', { webhookUrl: receiver.url }, named)
    expect([again.status, again.text, receiver.received.length]).toEqual([400, first.text, 1])
  })

  it('is rejected for the same Idempotency-Key while the first test is running, and sends no second test', async () => {
    let finish = (): void => undefined
    const { url, received } = await newReceiver((response) => (finish = () => response.writeHead(200).end()))
    const named = { 'idempotency-key': 'k' }
    const first = post('kyc/webhook', { webhookUrl: url }, named)
    await vi.waitFor(() => expect(received).toHaveLength(1), { interval: 5 })
    const meanwhile = await post('kyc/webhook', { webhookUrl: url }, named)
    expect([meanwhile.status, meanwhile.headers.get('retry-after')]).toEqual([409, '1'])
    expect(meanwhile.body).toMatchObject({ code: 6, details: [{ reason: 'IDEMPOTENCY_KEY_IN_USE' }, {}] })
    finish()
    const { text } = await first
    const again = await post('kyc/webhook', { webhookUrl: url }, named)
    expect([again.text, again.headers.get('idempotent-replayed'), received.length]).toEqual([text, 'true', 1])
  })
})
