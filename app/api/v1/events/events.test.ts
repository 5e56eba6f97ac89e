import { beforeEach, describe, expect, it } from 'vitest'
import { apiScopes } from '@/domain/company/permissions'
import { dayMs, hourMs, minuteMs } from '@/domain/time'
import { purgeExpiredEvents } from '@/server/services/event/purge-expired-events'
import { createWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'
import { ask, bearer } from '@/server/testing/api'
import {
  at,
  newCode,
  newCompany,
  newKey,
  newTestProgram,
  useCode,
  type TestCompany,
} from '@/server/testing/company'
import { isOnPostgres, readRows, statementsOf } from '@/server/testing/database'

interface Page {
  events: { id: string; type: string; timestamp: string; data: { referralCode: string } }[]
  nextCursor: string | null
  eof: boolean
}

let company: TestCompany
let headers: Record<string, string>
beforeEach(async () => {
  company = await newCompany()
  headers = bearer((await newKey(company, ['events:read'])).key)
})
const list = async (query = '') => (await ask({ path: `/v1/events${query}`, headers })).body as Page
const codesIn = ({ events }: Page) => events.map(({ data }) => data.referralCode)
const create = async (referralCode: string, time: string | number = Date.now()) =>
  await newCode(at(company.system, time), { referralCode })

describe('GET /v1/events', () => {
  it('lists what webhooks report, newest last, under the ids and with the bodies of their deliveries', async () => {
    const programId = await newTestProgram(company)
    await createWebhookEndpoint(company.system, { url: 'https://example.com/hook' })
    await useCode(company.system, await newCode(company.system, { programId }), 1)
    const { events, ...end } = await list()
    expect(end).toEqual({ nextCursor: null, eof: true })
    expect(events.map(({ type }) => type)).toEqual([
      'referral_code.created',
      'referral.created',
      'bonus.booked',
      'bonus.payable',
      'referral.approved',
    ])
    const deliveries = readRows<{ event_id: string; body: string }>(
      `SELECT event_id, body FROM webhook_deliveries WHERE company_id = '${company.id}'`,
    )
    expect(new Map(deliveries.map(({ event_id: id, body }) => [id, body]))).toEqual(
      new Map(events.map(({ id, ...message }) => [id, JSON.stringify(message)])),
    )
  })

  it('takes a type and a time since', async () => {
    await create('OLD', '2026-01-01T00:00:00Z')
    await create('EXACTLY', '2026-01-02T00:00:00Z')
    const code = await create('NEW', '2026-01-03T00:00:00Z')
    await useCode(at(company.system, '2026-01-03T00:00:00Z'), code, 1)
    expect(codesIn(await list('?type=referral_code.created'))).toEqual(['OLD', 'EXACTLY', 'NEW'])
    expect(codesIn(await list('?type=referral_code.created&since=2026-01-02T00:00:00Z'))).toEqual([
      'EXACTLY',
      'NEW',
    ])
    expect((await list('?since=2026-01-04T00:00:00Z')).events).toEqual([])
    expect((await list('?since=0001-01-01T00:00:00Z')).events).toHaveLength(5)
  })

  it('includes an event that was committed after newer ones, because its work took long', async () => {
    const since = Date.parse('2026-01-02T00:00:00Z')
    await create('BEFORE', since - 2 * hourMs)
    await create('NEWER', since + 30 * minuteMs)
    await create('SLOW', since + 1)
    await create('SLOW-BEFORE', since - 1)
    expect(codesIn(await list(`?since=${new Date(since).toISOString()}`))).toEqual(['NEWER', 'SLOW'])
  })

  it('brings everything once to a client that follows it, whatever the times of the events are', async () => {
    const followed: string[] = []
    let last = ''
    const follow = async () => {
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Page = await list(`?limit=2&after=${last}&cursor=${cursor}`)
        followed.push(...codesIn(page))
        cursor = page.nextCursor
        if (page.eof) last = page.events.at(-1)?.id ?? last
      }
    }
    for (const code of ['A-1', 'A-2', 'A-3', 'A-4', 'A-5']) await create(code)
    await follow()
    await follow()
    await Promise.all(['B-1', 'B-2', 'B-3'].map((code, index) => create(code, Date.now() - index * hourMs)))
    await follow()
    expect(followed).toHaveLength(8)
    expect(new Set(followed).size).toBe(8)
  })

  it('rejects an event of another company, and a cursor of another filter', async () => {
    const other = await newCompany()
    await newCode(other.system)
    const [foreign] = readRows<{ id: string }>(`SELECT id FROM events WHERE company_id = '${other.id}'`)
    await create('ONE')
    await create('TWO')
    const { nextCursor } = await list('?limit=1')
    for (const [query, reason] of [
      [`?after=${foreign!.id}`, 'EVENT_NOT_FOUND'],
      [`?type=bonus.paid&cursor=${nextCursor}`, 'CURSOR_NOT_VALID'],
    ] as const)
      expect(await ask({ path: `/v1/events${query}`, headers })).toMatchObject({
        status: 400,
        text: expect.stringContaining(reason) as string,
      })
  })

  it('needs the scope events:read', async () => {
    const { key } = await newKey(
      company,
      apiScopes.filter((scope) => scope !== 'events:read'),
    )
    expect((await ask({ path: '/v1/events', headers: bearer(key) })).status).toBe(403)
  })
})

describe('events', () => {
  it('are deleted after 90 days, except the newest, from which the next one counts', async () => {
    await create('OLD', Date.now() - 92 * dayMs)
    await create('NEWEST', Date.now() - 91 * dayMs)
    await purgeExpiredEvents(company.system)
    const rest = await list()
    expect(codesIn(rest)).toEqual(['NEWEST'])
    await create('NEXT')
    expect(codesIn(await list(`?after=${rest.events[0]!.id}`))).toEqual(['NEXT'])
    await purgeExpiredEvents(company.system)
    expect(codesIn(await list())).toEqual(['NEXT'])
  })

  // PostgreSQL plans by what is in the tables, and scans small ones.
  it.skipIf(isOnPostgres)('are found by position, or by type and position', async () => {
    const plansOf = async (query: string) =>
      (await statementsOf(() => list(query)))
        .filter((text) => text.includes('from "events"'))
        .flatMap((text) => readRows<{ detail: string }>(`EXPLAIN QUERY PLAN ${text.replaceAll('?', "'x'")}`))
        .map(({ detail }) => detail)
    const byPosition = expect.stringMatching(/position_uq \(company_id=\? AND position>\?\)$/) as string
    const byType = expect.stringMatching(/type_ix \(company_id=\? AND type=\? AND position>\?\)$/) as string
    const byId = expect.stringMatching(/events_1 \(company_id=\? AND id[=<]\?\)$/) as string
    expect(await plansOf('')).toEqual([byPosition])
    expect(await plansOf('?type=bonus.paid')).toEqual([byType])
    expect(await plansOf('?since=2026-01-01T00:00:00Z')).toEqual([
      byId,
      'SCALAR SUBQUERY 1',
      byId,
      byPosition,
    ])
  })
})
