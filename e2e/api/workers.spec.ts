import { ask, partnerClient, unique } from '../clients'
import { checkBooks, expect, test } from '../fixtures'
import { childrenOf, type TestServer } from '../server'
import { fixed, newCode, newProgram, readAll, start as startCheck, usedCountOf } from './lifecycle'

const METRICS_TOKEN = 'token-of-the-monitoring-system'
const many = (length: number) => Array.from({ length }, (_, index) => index)

/** How many calls of a route the metrics show as answered with 200. */
async function answeredCalls({ url }: TestServer, route: string): Promise<number> {
  const { text } = await ask(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  const line = new RegExp(`_seconds_count\\{method="\\w+",route="${route}",status="200"\\} (\\d+)`)
  return Number(line.exec(text)?.[1] ?? 0)
}

test('two workers share a port: limits hold exactly, metrics add up, and a killed one loses only its own calls and comes back', async ({
  seeded,
  start,
}) => {
  const { apiKey } = seeded.companies[0]!
  const server = await start('seeded', { WORKERS: '2', LOG_LEVEL: 'fatal', METRICS_TOKEN })
  const partner = partnerClient(server.url, apiKey)
  await expect.poll(() => childrenOf(server.pid)).toHaveLength(2)

  await test.step('150 approvals on a limit of 100 approve 100', async () => {
    const { id: programId } = await newProgram(partner, { referrerBonus: fixed('50.00') })
    const code = await newCode(partner, { programId, maxUses: 100 })
    const users = await Promise.all(many(150).map(() => startCheck(partner, code)))
    const answers = await Promise.all(users.map((userId) => partner.decide(userId, 'ACCEPT')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(await usedCountOf(partner, code)).toBe('100')
    expect(await readAll(partner, 'bonuses', { programId, limit: '100' })).toHaveLength(100)
    await checkBooks(server)
  })

  const counted = () => answeredCalls(server, '/v1/kyc/decisions')
  await test.step('each worker answers with the metrics of both', async () => {
    expect(await Promise.all(many(10).map(counted))).toEqual(many(10).map(() => 150))
  })

  await test.step('a replaced worker leaves what it has counted since the last time it was asked', async () => {
    const replaced = childrenOf(server.pid)
    const code = await newCode(partner)
    const users = await Promise.all(many(10).map(() => startCheck(partner, code)))
    await Promise.all(users.map((userId) => partner.decide(userId, 'ACCEPT')))
    process.kill(server.pid, 'SIGHUP')
    const isLeft = () => childrenOf(server.pid).filter((pid) => replaced.includes(pid))
    await expect.poll(isLeft, { timeout: 20_000 }).toEqual([])
    // The client may still have a connection to a worker that has ended.
    await expect.poll(() => counted().catch(() => 0)).toBe(160)
  })

  await test.step('after kill -9, every other call is answered, and a new worker serves', async () => {
    const [killed, other] = childrenOf(server.pid) as [number, number]
    let isBack = false
    let answered = 0
    let failed = 0
    const clients = Promise.all(
      many(16).map(async () => {
        while (!isBack)
          await partner.create({ userId: 'u', referralCode: unique('SERVED') }).then(
            ({ status }) => (expect(status).toBe(200), answered++),
            () => failed++,
          )
      }),
    )
    await expect.poll(() => answered, { intervals: [5] }).toBeGreaterThan(50)
    process.kill(killed, 'SIGKILL')
    await expect
      .poll(() => childrenOf(server.pid).filter((pid) => pid !== killed && pid !== other))
      .toHaveLength(1)
    const answeredBefore = answered
    await expect.poll(() => answered, { intervals: [5] }).toBeGreaterThan(answeredBefore + 50)
    isBack = true
    await clients
    // Of 16 clients, none had more than one call under way.
    expect(failed).toBeLessThanOrEqual(16)
    expect(await counted()).toBe(160)
  })
})

test('when no worker can start, one says why and the supervisor ends', async ({ app, start }) => {
  const failure = await start('empty', { WORKERS: '2', PORT: String(app.port) }).catch(String)
  expect(failure).toContain('The server ended with 1 before it was ready')
  expect(String(failure).match(/Port \d+ is in use/g)).toHaveLength(1)
})
