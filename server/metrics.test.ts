import { beforeAll, describe, expect, it } from 'vitest'
import { metricsText, startMetrics } from './metrics'
import { flushRequests } from './services/request-log/record-request'
import { sendTestDelivery } from './services/webhook/deliveries'
import { ask, bearer } from './testing/api'
import { at, newCode, newCompany, newKey } from './testing/company'
import { isOnPostgres } from './testing/database'
import { store } from './store'
import { newId } from '@/domain/ids'

beforeAll(startMetrics)

/** The number that one line of the metrics gives; 0 when it is not there yet. */
async function read(line: string): Promise<number> {
  const { body } = await metricsText()
  return Number(
    body
      .split('\n')
      .find((each) => each.startsWith(`${line} `))
      ?.slice(line.length + 1) ?? 0,
  )
}
const callsOf = (method: string, route: string, status: number) =>
  read(
    `referral_desk_http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`,
  )

describe('the metrics', () => {
  it('count calls by documented route, method and status, never by path', async () => {
    const { key } = await newKey(await newCompany())
    const route = '/v1/kyc/referral-codes/{code}'
    const [found, refused, unknown] = [
      await callsOf('GET', route, 200),
      await callsOf('GET', route, 401),
      await callsOf('GET', 'unknown', 404),
    ]
    for (const code of ['SOMEBODYS', 'ELSES'])
      await ask({ path: `/v1/kyc/referral-codes/${code}`, headers: bearer(key) })
    await ask({ path: '/v1/kyc/referral-codes/SOMEBODYS' })
    await ask({ path: '/v1/nothing/SOMEBODYS' })
    expect([
      await callsOf('GET', route, 200),
      await callsOf('GET', route, 401),
      await callsOf('GET', 'unknown', 404),
    ]).toEqual([found + 2, refused + 1, unknown + 1])
    expect((await metricsText()).body).not.toMatch(/somebodys|elses/i)
  })

  it('report how many transactions commits contained, and how long they took', async () => {
    const company = await newCompany()
    await flushRequests()
    const [commits, transactions, durations] = [
      await read('referral_desk_commit_transactions_count'),
      await read('referral_desk_commit_transactions_sum'),
      await read('referral_desk_commit_duration_seconds_count'),
    ]
    await Promise.all(Array.from({ length: 20 }, () => newCode(company.system)))
    expect(await read('referral_desk_commit_transactions_sum')).toBe(transactions + 20)
    const made = (await read('referral_desk_commit_transactions_count')) - commits
    if (isOnPostgres) expect(made).toBe(20)
    else expect([made > 0, made < 20]).toEqual([true, true])
    expect(await read('referral_desk_commit_duration_seconds_count')).toBe(durations + made)
  })

  it('report the size and age of the delivery queue over all companies; nothing where nothing is sent', async () => {
    expect([
      await read('referral_desk_outbox_pending'),
      await read('referral_desk_outbox_oldest_seconds'),
    ]).toEqual([0, 0])
    const anHourAgo = new Date(Date.now() - 3_600_000)
    for (const status of ['enabled', 'enabled', 'disabled'] as const) {
      const { system } = await newCompany()
      const id = newId(new Date())
      await system.scope.tx((scope) =>
        scope.insert(scope.tables.webhookEndpoints, {
          id,
          kind: 'events',
          url: 'https://receiver.example/',
          status,
          sealedSecret: 'sealed',
          createdAt: anHourAgo,
          updatedAt: anHourAgo,
        }),
      )
      await sendTestDelivery(at(system, anHourAgo), id)
      await sendTestDelivery(system, id)
    }
    expect(await read('referral_desk_outbox_pending')).toBe(4)
    expect(await read('referral_desk_outbox_oldest_seconds')).toBeCloseTo(3_600, -1)
  })

  it('hold the process’s memory, CPU and event loop', async () => {
    const { body, contentType } = await metricsText()
    expect(contentType).toMatch(/^text\/plain/)
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_seconds',
    ])
      expect(body).toContain(`\n${name} `)
  })

  it('are available while the database is not, except for values from the database', async () => {
    await store().close()
    const { body } = await metricsText()
    expect(body).toContain('referral_desk_outbox_pending Nan')
    expect(body).toContain('process_cpu_seconds_total')
  })
})
