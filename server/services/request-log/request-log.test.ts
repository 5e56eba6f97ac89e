import { beforeEach, describe, expect, it, vi } from 'vitest'
import { insertRequests, type NewRequestRow } from '@/db/queries/request-log'
import { newId } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { singletons } from '@/server/singleton'
import { newCompany, newKey, staff, stranger, type TestCompany } from '@/server/testing/company'
import { isOnPostgres, readRows, whileLocked } from '@/server/testing/database'
import { purgeExpiredRequests } from './purge-expired-requests'
import { listRequests, type ListRequests } from './list-requests'
import { getLeftOutRequests, flushRequests, recordRequest, type Call } from './record-request'

beforeEach(() => void singletons.delete('request-log'))

const asKey = ({ system }: TestCompany, apiKeyId: string): ServiceContext => ({
  ...system,
  now: new Date(),
  actor: { type: 'apiKey', apiKeyId, scopes: [] },
})
const call = (context: ServiceContext | undefined, given: Partial<Call> = {}): Call => ({
  method: 'GET',
  route: '/v1/programs',
  requestId: 'r',
  status: 200,
  durationMs: 1.6,
  context,
  ...given,
})
const list = async (company: TestCompany, filter: ListRequests['filter'] = {}, limit = 100) =>
  (await listRequests(company.system, { filter, limit })).requests
const rowsOf = ({ id }: TestCompany) =>
  readRows<{ n: number }>(`SELECT count(*) AS n FROM request_log WHERE company_id = '${id}'`)[0]!.n

async function insert({ system }: TestCompany, rows: Partial<NewRequestRow>[]): Promise<string[]> {
  const made = rows.map(({ at = new Date(), ...rest }): NewRequestRow => ({
    id: newId(at),
    at,
    apiKeyId: null,
    callerType: 'token',
    method: 'GET',
    route: '/v1/programs',
    status: 200,
    durationMs: 1,
    requestId: 'r',
    errorCode: null,
    ...rest,
  }))
  await system.scope.tx((scope) => insertRequests(scope, made))
  return made.map(({ id }) => id)
}

describe('recording a call', () => {
  it('keeps who called what, how it ended and how long it took', async () => {
    const company = await newCompany()
    const { id } = await newKey(company)
    recordRequest(
      call(asKey(company, id), {
        method: 'POST',
        route: '/v1/programs/{id}',
        requestId: 'mine',
        status: 404,
        errorCode: 'NOT_FOUND',
      }),
    )
    await flushRequests()
    expect(await list(company)).toEqual([
      {
        id: expect.any(String),
        at: expect.any(Date),
        method: 'POST',
        route: '/v1/programs/{id}',
        status: 404,
        durationMs: 2,
        requestId: 'mine',
        errorCode: 'NOT_FOUND',
        caller: { type: 'apiKey', apiKeyId: id, keyName: 'Test key' },
      },
    ])
  })

  it('does not record the subject of a token, or calls without credentials', async () => {
    const company = await newCompany()
    recordRequest(call({ ...company.system, actor: { type: 'token', subject: 'a-person', actsAs: [2] } }))
    recordRequest(call(stranger(company)))
    recordRequest(call(undefined))
    await flushRequests()
    expect((await list(company)).map(({ caller }) => caller)).toEqual([
      { type: 'public', apiKeyId: null, keyName: null },
      { type: 'token', apiKeyId: null, keyName: null },
    ])
    expect(JSON.stringify(readRows('SELECT * FROM request_log'))).not.toContain('a-person')
  })

  it('writes a full batch at once and the rest within a second or so, without a further call', async () => {
    const company = await newCompany()
    for (let each = 0; each < 200; each++) recordRequest(call(asKey(company, 'k')))
    expect(rowsOf(company)).toBe(0)
    await vi.waitFor(() => expect(rowsOf(company)).toBe(200), { interval: 5, timeout: 900 })
    recordRequest(call(asKey(company, 'k')))
    await vi.waitFor(() => expect(rowsOf(company)).toBe(201), { interval: 20, timeout: 5_000 })
  })

  it('keeps calls while the database is unavailable, and writes them afterwards, each once', async () => {
    const company = await newCompany()
    await whileLocked(async () => {
      for (let each = 0; each < 300; each++)
        recordRequest(call(asKey(company, 'k'), { requestId: `r${each}` }))
      await flushRequests()
    })
    expect(rowsOf(company)).toBe(0)
    await flushRequests()
    expect(new Set((await list(company, {}, 1_000)).map(({ requestId }) => requestId)).size).toBe(300)
    expect(rowsOf(company)).toBe(300)
  })

  it('drops the oldest beyond 10,000 waiting calls, and continues', async () => {
    const companies = await Promise.all(Array.from({ length: 6 }, () => newCompany()))
    for (const company of companies)
      for (let each = 0; each < 2_000; each++) recordRequest(call(asKey(company, 'k')))
    await flushRequests()
    // The first batch was on its way already.
    expect(companies.map(rowsOf)).toEqual([200, 2_000, 2_000, 2_000, 2_000, 2_000])
  })

  it('keeps all of a burst and part of a flood, with room for failures and soon for more', async () => {
    const company = await newCompany()
    const context = asKey(company, 'k')
    for (let each = 0; each < 5_000; each++) recordRequest(call(context))
    for (let each = 0; each < 100; each++) recordRequest(call(context, { status: 400 }))
    recordRequest(call({ ...context, now: new Date(context.now.getTime() + 2_000) }))
    await flushRequests()
    expect([
      (await list(company, { statusClass: '2xx' }, 10_000)).length,
      (await list(company, { statusClass: '4xx' }, 10_000)).length,
    ]).toEqual([2_001, 100])
    // The page says how many are missing, of this company only.
    expect(getLeftOutRequests(company.system)).toEqual({ count: 3_000, lastAt: context.now })
    expect(getLeftOutRequests((await newCompany()).system)).toBeUndefined()
  })

  it("loses no other company's calls when one's cannot be written", async () => {
    const [gone, company] = [await newCompany(), await newCompany()]
    const orphan: ServiceContext = {
      ...asKey(gone, 'k'),
      scope: { ...gone.system.scope, company: gone, tx: () => Promise.reject(new Error('no such company')) },
    }
    recordRequest(call(orphan))
    recordRequest(call(asKey(company, 'k')))
    await flushRequests()
    expect([rowsOf(gone), rowsOf(company)]).toEqual([0, 1])
  })
})

describe('listing calls', () => {
  it('returns the newest first, page by page, each once, while more arrive', async () => {
    const company = await newCompany()
    const ids = await insert(
      company,
      Array.from({ length: 25 }, (_, index) => ({ at: new Date(1_000_000 + index) })),
    )
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listRequests(company.system, { filter: {}, limit: 10, cursor })
      seen.push(...page.requests.map(({ id }) => id))
      cursor = page.nextCursor
      if (seen.length === 10) await insert(company, [{ at: new Date(2_000_000) }])
    }
    expect(seen).toEqual(ids.reverse())
  })

  it('finds by key, kind of status, route, request id and time', async () => {
    const company = await newCompany()
    const { id: apiKeyId } = await newKey(company)
    const at = (second: number) => new Date(Date.UTC(2030, 0, 1, 0, 0, second))
    const [a, b, c, d, e] = await insert(company, [
      { at: at(1), apiKeyId, callerType: 'apiKey' },
      { at: at(2), status: 404, requestId: 'mine' },
      { at: at(3), status: 429, route: '/v1/bonuses' },
      { at: at(4), status: 500 },
      { at: at(5), status: 404, route: '/v1/bonuses' },
    ])
    const found = async (filter: ListRequests['filter']) => (await list(company, filter)).map(({ id }) => id)
    expect(await found({ apiKeyId })).toEqual([a])
    expect(await found({ statusClass: '4xx' })).toEqual([e, c, b])
    expect(await found({ statusClass: '5xx' })).toEqual([d])
    expect(await found({ statusClass: '3xx' })).toEqual([])
    expect(await found({ route: '/v1/bonuses' })).toEqual([e, c])
    expect(await found({ requestId: 'mine' })).toEqual([b])
    expect(await found({ from: at(2), before: at(4) })).toEqual([c, b])
    expect(await found({ statusClass: '4xx', route: '/v1/bonuses', from: at(4) })).toEqual([e])
  })

  it('pages through a kind of status in one order, for all statuses in it', async () => {
    const company = await newCompany()
    const ids = await insert(
      company,
      Array.from({ length: 30 }, (_, index) => ({
        at: new Date(1_000_000 + index),
        status: [400, 404, 429, 200][index % 4]!,
      })),
    )
    const expected = ids.filter((_, index) => index % 4 !== 3).reverse()
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listRequests(company.system, { filter: { statusClass: '4xx' }, limit: 7, cursor })
      seen.push(...page.requests.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(expected)
  })

  it('shows a company no calls of another, and rejects the cursor of another list', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const { id: apiKeyId } = await newKey(other)
    await insert(other, [
      { requestId: 'theirs', apiKeyId },
      { requestId: 'theirs', apiKeyId },
    ])
    expect(await list(company, { requestId: 'theirs', apiKeyId })).toEqual([])
    const { nextCursor } = await listRequests(other.system, { filter: {}, limit: 1 })
    for (const [context, filter] of [
      [company.system, {}],
      [other.system, { statusClass: '2xx' }],
    ] as const) {
      await expect(listRequests(context, { filter, limit: 1, cursor: nextCursor! })).rejects.toMatchObject({
        code: 'INVALID_ARGUMENT',
      })
    }
  })

  it('is for those who may see credentials', async () => {
    const company = await newCompany()
    await listRequests(staff(company, 'viewer'), { filter: {}, limit: 1 })
    await expect(listRequests(asKey(company, 'k'), { filter: {}, limit: 1 })).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
  })
})

describe('the log', () => {
  it('deletes everything older than 30 days, in any amount, and nothing else', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const now = new Date()
    const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)
    const [, kept] = await insert(company, [{ at: daysAgo(31) }, { at: daysAgo(29) }])
    await insert(
      company,
      Array.from({ length: 1_100 }, () => ({ at: daysAgo(40) })),
    )
    await insert(other, [{ at: daysAgo(31) }])
    await purgeExpiredRequests({ ...company.system, now })
    expect((await list(company)).map(({ id }) => id)).toEqual([kept])
    expect(rowsOf(company)).toBe(1)
    expect(rowsOf(other)).toBe(1)
  })

  // PostgreSQL plans by what is in the table, and scans an empty one.
  it.skipIf(isOnPostgres).each([
    ['all', ''],
    ['a key', 'AND api_key_id = ?'],
    ['a status', 'AND status = ?'],
    ['a route', 'AND route = ?'],
  ])('is read in order of an index for %s: no page sorts or scans it', (_what, condition) => {
    const plan = readRows<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT * FROM request_log WHERE company_id = 'c' ${condition.replace('?', "'x'")} AND id < 'x' ORDER BY id DESC LIMIT 21`,
    )
    expect(plan.map(({ detail }) => detail).join()).toMatch(
      /^SEARCH request_log USING INDEX \w+ \([^)]*id<\?\)$/,
    )
  })
})
