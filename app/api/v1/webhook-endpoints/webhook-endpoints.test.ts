import { beforeEach, describe, expect, it } from 'vitest'
import type { ApiScope } from '@/domain/company/permissions'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey, type TestCompany } from '@/server/testing/company'
import { deliverAt } from '@/server/testing/deliveries'
import { readRows } from '@/server/testing/database'
import { newReceiver, verify } from '@/server/testing/receiver'

interface Endpoint {
  id: string
  secret: string
  [field: string]: unknown
}

let company: TestCompany
let key: string
beforeEach(async () => {
  company = await newCompany()
  key = (await newKey(company)).key
})

const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  await ask({ method, path: `/v1/webhook-${path}`, body, headers: { ...bearer(key), ...headers } })
const create = async (url: string, more: object = {}, headers: Record<string, string> = {}) => {
  const answer = await call('POST', 'endpoints', { url, ...more }, headers)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as Endpoint
}
const rowsOf = (table: string) => readRows(`SELECT * FROM ${table} WHERE company_id = '${company.id}'`)

describe('a webhook endpoint', () => {
  it('shows its secret when it is created and when the secret is rotated, and nowhere else', async () => {
    const { url, received } = await newReceiver()
    const { id, secret } = await create(url)
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const rotated = ((await call('POST', `endpoints/${id}/rotate-secret`)).body as Endpoint).secret
    expect(rotated).toMatch(/^whsec_/)
    expect(rotated).not.toBe(secret)
    const { id: deliveryId } = (await call('POST', `endpoints/${id}/test`)).body as Endpoint
    await deliverAt(company, new Date())
    expect(verify(rotated, received[0]!)).toMatchObject({ type: 'webhook.test' })

    const others = [
      await call('GET', 'endpoints'),
      await call('GET', `endpoints/${id}`),
      await call('PATCH', `endpoints/${id}`, { description: 'x' }),
      await call('GET', `endpoints/${id}/deliveries`),
      await call('GET', `deliveries/${deliveryId}`),
    ]
    const kept = JSON.stringify(
      ['webhook_endpoints', 'webhook_deliveries', 'webhook_attempts', 'idempotent_answers'].map(rowsOf),
    )
    for (const text of [...others.map((each) => each.text), kept]) {
      expect(text).toContain(id)
      for (const each of [secret, rotated]) expect(text).not.toContain(each.slice('whsec_'.length))
    }
  })

  it('shows its secret again to a repeated Idempotency-Key, though it is stored encrypted', async () => {
    const { url } = await newReceiver()
    const named = { 'idempotency-key': 'create-1' }
    const [first, again] = [await create(url, {}, named), await create(url, {}, named)]
    expect(again).toEqual(first)
    expect(rowsOf('webhook_endpoints')).toHaveLength(1)
    expect(JSON.stringify(rowsOf('idempotent_answers'))).not.toContain(first.secret.slice('whsec_'.length))
  })

  it.each([
    'http://example.com/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://user:secret@8.8.8.8/',
  ])('cannot be created at %s or moved there', async (url) => {
    const { id } = await create((await newReceiver()).url)
    for (const answer of [
      await call('POST', 'endpoints', { url }),
      await call('PATCH', `endpoints/${id}`, { url }),
      await call('POST', 'endpoints', { url }, { 'idempotency-key': 'k' }),
    ]) {
      expect(answer).toMatchObject({
        status: 400,
        body: {
          code: 3,
          details: expect.arrayContaining([
            expect.objectContaining({
              fieldViolations: [
                { field: 'url', reason: 'ADDRESS_REFUSED', description: expect.any(String) as string },
              ],
            }),
          ]) as unknown,
        },
      })
      expect(answer.text).not.toContain('secret')
    }
    expect(rowsOf('webhook_endpoints')).toHaveLength(1)
  })

  it('is limited to twenty for each company', async () => {
    const { url } = await newReceiver()
    for (let i = 0; i < 20; i++) await create(`${url}/${i}`)
    expect(await call('POST', 'endpoints', { url })).toMatchObject({ status: 400, body: { code: 9 } })
    const { id } = ((await call('GET', 'endpoints?limit=1')).body as { webhookEndpoints: Endpoint[] })
      .webhookEndpoints[0]!
    expect((await call('DELETE', `endpoints/${id}`)).body).toEqual({})
    await create(url)
  })

  it('is one at its URL, in any spelling, and has each event once', async () => {
    const { url } = await newReceiver()
    const { id, events } = await create(url, { events: ['bonus.paid', 'bonus.paid', 'bonus.booked'] })
    expect(events).toEqual(['bonus.paid', 'bonus.booked'])
    const many = Array.from({ length: 100 }, () => 'bonus.paid')
    expect((await call('PATCH', `endpoints/${id}`, { events: many })).body).toMatchObject({
      events: ['bonus.paid'],
    })
    const taken = {
      status: 409,
      body: { details: [{ reason: 'WEBHOOK_URL_TAKEN' }, { fieldViolations: [{ field: 'url' }] }, {}] },
    }
    expect(await call('POST', 'endpoints', { url })).toMatchObject(taken)
    const anotherSpelling = `${url.replace('http', 'HTTP').replace('127.0.0.1', '127.1')}#fragment`
    expect(await call('POST', 'endpoints', { url: anotherSpelling })).toMatchObject(taken)
    const other = await create(`${url}/other`)
    expect(await call('PATCH', `endpoints/${other.id}`, { url })).toMatchObject(taken)
    expect(await call('PATCH', `endpoints/${id}`, { url: anotherSpelling })).toMatchObject({
      status: 200,
      body: { url: new URL(url).href },
    })
  })

  it('is listed in pages, oldest first', async () => {
    const { url } = await newReceiver()
    const ids = [await create(url), await create(`${url}/2`), await create(`${url}/3`)].map(({ id }) => id)
    const listed: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = (await call('GET', `endpoints?limit=2&cursor=${cursor}`)).body as {
        webhookEndpoints: Endpoint[]
        nextCursor: string | null
        eof: boolean
      }
      expect(page.eof).toBe(page.nextCursor === null)
      listed.push(...page.webhookEndpoints.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(listed).toEqual(ids)
    expect(await call('GET', 'endpoints?cursor=AAAA')).toMatchObject({ status: 400 })
  })

  it('clears a field that a change sets to null, and keeps fields that it does not name', async () => {
    const { id } = await create((await newReceiver()).url, { events: ['bonus.paid'], description: 'd' })
    expect((await call('PATCH', `endpoints/${id}`, { status: 'disabled' })).body).toMatchObject({
      events: ['bonus.paid'],
      description: 'd',
      status: 'disabled',
    })
    expect((await call('PATCH', `endpoints/${id}`, { events: null, description: null })).body).toMatchObject({
      events: null,
      description: null,
      status: 'disabled',
    })
  })

  it('is deleted together with its deliveries', async () => {
    const { url, received } = await newReceiver(500)
    const { id } = await create(url)
    await newCode(company.system)
    await deliverAt(company, new Date())
    expect(received).toHaveLength(1)
    await call('DELETE', `endpoints/${id}`)
    expect([rowsOf('webhook_endpoints'), rowsOf('webhook_deliveries'), rowsOf('webhook_attempts')]).toEqual([
      [],
      [],
      [],
    ])
    expect((await call('GET', `endpoints/${id}`)).status).toBe(404)
  })

  it('needs the scope webhooks:write, for reading too', async () => {
    const scopes: ApiScope[] = ['kyc:write', 'bonuses:write', 'referral_codes:write']
    key = (await newKey(company, scopes)).key
    expect(await call('GET', 'endpoints')).toMatchObject({ status: 403 })
  })
})
