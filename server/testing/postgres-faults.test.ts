/** What callers see when PostgreSQL or the way to it fails. It has a server of its own, behind a proxy. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { publicAction } from '@/server/authed-action'
import { countVisit, flushVisits } from '@/server/services/referral-code/visits'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { listRequests } from '@/server/services/request-log/list-requests'
import { flushRequests, recordRequest } from '@/server/services/request-log/record-request'
import { store } from '@/server/store'
import { ask, bearer } from './api'
import { newCode, newCompany, newKey } from './company'
import { CuttingProxy } from './cutting-proxy'
import { expectFailure } from './failures'
import { inDatabase, startEmbedded } from './postgres-server'

let server: Awaited<ReturnType<typeof startEmbedded>>
let proxy: CuttingProxy

beforeAll(async () => {
  server = await startEmbedded()
  proxy = new CuttingProxy(new URL(server.url))
  process.env.DATABASE_URL = Object.assign(new URL(server.url), { host: await proxy.listen() }).href
})
afterAll(async () => {
  await store().close()
  proxy.close()
  await server.stop()
})

/** Creates a code; the name of the code is the Idempotency-Key, too. */
const create = (key: string, referralCode: string) =>
  ask({
    path: '/v1/kyc/referral-codes',
    method: 'POST',
    headers: { ...bearer(key), 'idempotency-key': referralCode },
    body: { userId: 'user_1', referralCode },
  })

/** The names of all codes, oldest first. */
async function codesOf(key: string): Promise<string[]> {
  const names: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = { limit: '100', ...(cursor && { cursor }) }
    const { body } = await ask({ path: '/v1/kyc/referral-codes', query, headers: bearer(key) })
    const page = body as { referralCodes: { referralCode: string }[]; nextCursor: string | null }
    names.push(...page.referralCodes.map(({ referralCode }) => referralCode))
    cursor = page.nextCursor
  }
  return names
}

/** Ends one of the server's processes as a crash would: the server ends all others and recovers. */
async function crash(): Promise<void> {
  const { rows } = await inDatabase(server.url, (client) =>
    client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'referral-desk' LIMIT 1`,
    ),
  )
  process.kill(rows[0]!.pid, 'SIGKILL')
}

describe('a connection that is lost during COMMIT', () => {
  it.each([
    { when: 'before', outcome: 'was not applied', replayed: null },
    { when: 'after', outcome: 'was applied', replayed: 'true' },
  ] as const)(
    'tells by the Idempotency-Key what happened: cut off $when, the call $outcome',
    async ({ when, replayed }) => {
      const { key } = await newKey(await newCompany())
      const name = `Cut-${when}`
      proxy.cutCommit({ text: name, when })
      const lost = await create(key, name)
      expectFailure('partner', lost, 'unavailable')
      expect(lost.headers.get('retry-after')).toBe('1')
      expect(lost.text).toContain('may or may not have been made')
      expect(lost.text).toContain('Idempotency-Key')
      expect(lost.text).not.toContain('Nothing was changed')
      const again = await create(key, name)
      expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, replayed])
      expect(await codesOf(key)).toEqual([name])
    },
  )
})

describe('a change whose COMMIT may have been lost', () => {
  it('says in a page what its reader can do', async () => {
    const { system } = await newCompany()
    proxy.cutCommit({ text: 'Cut-page', when: 'after' })
    const result = await publicAction(z.string(), 'Cut-page', async (referralCode) => {
      await newCode(system, { referralCode })
    })
    expect(result).toMatchObject({
      ok: false,
      message: expect.stringMatching(/may or may not have been made: check/) as string,
    })
    expect(JSON.stringify(result)).not.toContain('Idempotency-Key')
  })

  it('is not written again when it is a visit or an entry of the request log', async () => {
    const { system } = await newCompany()
    const codes = [await newCode(system), await newCode(system)]
    const visited = async () => {
      const found = await Promise.all(codes.map((code) => getReferralCode(system, code, 1)))
      return found.map(({ visitsByDay }) => visitsByDay[0]!.visitsCount)
    }
    const ids = await Promise.all(
      codes.map(async (code) => (await getReferralCode(system, code, 1)).referralCode.id),
    )
    for (const id of ids) countVisit(system, id)
    proxy.cutCommit({ text: ids[0]!, when: 'after' })
    await flushVisits()
    await flushVisits()
    expect(await visited()).toEqual([1, 1])

    const call = { method: 'GET', route: '/v1/programs', requestId: 'Cut-log', status: 200, durationMs: 1 }
    recordRequest({ ...call, context: { ...system, actor: { type: 'apiKey', apiKeyId: 'key', scopes: [] } } })
    proxy.cutCommit({ text: 'Cut-log', when: 'after' })
    await flushRequests()
    await flushRequests()
    expect((await listRequests(system, { filter: {}, limit: 10 })).requests).toHaveLength(1)
  })
})

describe('a server that ends in the middle of writes', () => {
  const writers = 8

  it.each([
    { how: 'restarted', end: () => server.restart() },
    { how: 'crashed', end: crash },
  ])('has every acknowledged write after it $how, and meanwhile calls are 503', async ({ how, end }) => {
    const { key } = await newKey(await newCompany())
    const acknowledged: string[] = []
    let unavailableCount = 0
    let waiting: { count: number; resolve: () => void } | undefined
    let isOver = false
    const until = (count: number) => new Promise<void>((resolve) => (waiting = { count, resolve }))

    /** Repeats each call until it is acknowledged, as a client would. */
    const write = async (writer: number) => {
      for (let index = 0; !isOver;) {
        const name = `${how}-${writer}-${index}`
        const answer = await create(key, name)
        if (answer.status === 200) {
          acknowledged.push(name)
          index++
          if (acknowledged.length === waiting?.count) waiting.resolve()
        } else {
          expectFailure('partner', answer, 'unavailable')
          expect(answer.headers.get('retry-after')).toBe('1')
          unavailableCount++
        }
      }
    }
    const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
    await Promise.race([until(50), writing])
    await end()
    await Promise.race([until(acknowledged.length + 50), writing])
    isOver = true
    await writing
    expect(unavailableCount).toBeGreaterThan(0)
    expect((await codesOf(key)).sort()).toEqual(acknowledged.sort())
  })
})
