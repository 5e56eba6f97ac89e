import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newCode, newCompany, type TestCompany } from '@/server/testing/company'
import { emptyDatabase, isOnPostgres } from '@/server/testing/database'
import { startProcess } from '@/server/testing/processes'
import { blackHole, newReceiver, type Behavior } from '@/server/testing/receiver'
import { startDeliveryWorker } from './delivery-worker'
import { listWebhookDeliveries, sendTestDelivery } from './services/webhook/deliveries'
import { createWebhookEndpoint } from './services/webhook/webhook-endpoints'

let stop: (() => Promise<void>) | undefined
beforeEach(async () => await emptyDatabase())
afterEach(async () => {
  await stop?.()
  stop = undefined
  vi.useRealTimers()
})
const begin = () => void (stop = startDeliveryWorker())

async function listen(company: TestCompany, behavior: Behavior = 200) {
  const receiver = await newReceiver(behavior)
  const { endpoint } = await createWebhookEndpoint(company.system, { url: receiver.url })
  const send = async (count: number) => {
    for (let i = 0; i < count; i++) await sendTestDelivery(company.system, endpoint.id)
  }
  const isAll = async (state: string) =>
    (await listWebhookDeliveries(company.system, endpoint.id, { limit: 100 })).deliveries.every(
      (delivery) => delivery.state === state,
    )
  return { ...receiver, send, isAll }
}

const until = async (condition: () => boolean | Promise<boolean>) =>
  await vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: 15_000, interval: 20 })

/** Stops the clock that the worker schedules its next poll by. */
const stopPolling = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
const untilWithoutClock = async (condition: () => boolean) => {
  while (!condition()) await nextTurn()
}

describe('the delivery worker', () => {
  it('sends existing and new deliveries, each once', async () => {
    const company = await newCompany()
    const { received, send, isAll } = await listen(company)
    await send(3)
    begin()
    await until(() => received.length === 3)
    await newCode(company.system)
    await until(() => received.length === 4)
    await until(() => isAll('delivered'))
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(4)
  })

  it('delivers the next one after a success without waiting for the next poll', async () => {
    const { received, send } = await listen(await newCompany())
    await send(60)
    stopPolling()
    begin()
    await untilWithoutClock(() => received.length === 60)
  })

  it('delays no other endpoint or company when a receiver never answers', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const holes = [await listen(company, blackHole), await listen(company, blackHole)]
    const [neighbor, stranger] = [await listen(company), await listen(other)]
    for (const { send } of [...holes, neighbor, stranger]) await send(20)
    begin()
    await until(() => holes.every(({ connections }) => connections() > 0))
    await until(() => neighbor.received.length === 20 && stranger.received.length === 20)
    // Not one attempt at the holes has ended meanwhile, so nothing waited for them; and none took more than its slots.
    for (const { received } of holes) expect(received.length).toBeLessThanOrEqual(4)
    for (const { isAll } of holes) expect(await isAll('pending')).toBe(true)
    for (const { close } of holes) close()
  })

  it('keeps slots free for other companies, however many dead receivers one has', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const holes = await Promise.all(Array.from({ length: 15 }, () => listen(company, blackHole)))
    for (const { send } of holes) await send(4)
    begin()
    await until(() => holes.reduce((sum, { received }) => sum + received.length, 0) === 40)
    const { received, send } = await listen(other)
    await send(5)
    await until(() => received.length === 5)
    expect(holes.reduce((sum, hole) => sum + hole.received.length, 0)).toBe(40)
    for (const { close } of holes) close()
  })

  // With PostgreSQL, the connections have timers of their own.
  it.skipIf(isOnPostgres)('waits for attempts under way when it stops, and begins no more', async () => {
    let answerNow = () => {}
    const { received, send, isAll } = await listen(
      await newCompany(),
      (response) => void (answerNow = () => response.end()),
    )
    await send(1)
    stopPolling()
    begin()
    await untilWithoutClock(() => received.length === 1 && vi.getTimerCount() > 0)
    let isStopped = false
    const stopping = stop!().then(() => (isStopped = true))
    expect(vi.getTimerCount(), 'no further poll is scheduled').toBe(0)
    await send(1)
    expect(isStopped).toBe(false)
    answerNow()
    await stopping
    expect([received.length, vi.getTimerCount()]).toEqual([1, 0])
    expect(await isAll('delivered')).toBe(false)
  })
})

describe('two processes', () => {
  it('share the work: every delivery is attempted once', async () => {
    const { host, received, send, isAll } = await listen(
      await newCompany(),
      (response) => void setTimeout(() => response.end(), 20),
    )
    await send(60)
    const workers = [startProcess('deliver-webhooks', [host]), startProcess('deliver-webhooks', [host])]
    await Promise.all(workers.map(({ printed }) => printed(1)))
    for (const { go } of workers) go()
    await until(() => isAll('delivered'))
    for (const { process: child } of workers) child.kill('SIGKILL')
    await Promise.all(workers.map(({ ended }) => ended))
    expect(received).toHaveLength(60)
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(60)
  })

  it('take over from each other: deliveries of a killed process arrive after its lease', async () => {
    const { host, received, send, isAll, behave } = await listen(await newCompany(), blackHole)
    await send(2)
    const worker = startProcess('deliver-webhooks', [host])
    await worker.printed(1)
    worker.go()
    await until(() => received.length === 2)
    worker.process.kill('SIGKILL')
    expect(await worker.ended).toBe('SIGKILL')
    behave(200)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_000 })
    begin()
    await until(() => isAll('delivered')).finally(() => vi.useRealTimers())
    const ids = received.map(({ headers }) => headers['webhook-id'])
    expect(ids.slice(2).sort()).toEqual(ids.slice(0, 2).sort())
  })
})
