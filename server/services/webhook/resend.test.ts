import { beforeEach, describe, expect, it } from 'vitest'
import { at, newCompany, type TestCompany } from '@/server/testing/company'
import { after, deliverAt, newDelivery, start } from '@/server/testing/deliveries'
import type { Behavior } from '@/server/testing/receiver'
import {
  getWebhookDelivery,
  listWebhookDeliveries,
  resendFailedDeliveries,
  resendWebhookDelivery,
  sendTestDelivery,
} from './deliveries'
import { purgeExpiredDeliveries } from './purge-expired-deliveries'
import { updateWebhookEndpoint } from './webhook-endpoints'

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})
const now = (time: Date) => at(company.system, time)
const arrange = async (behavior?: Behavior) => await newDelivery(company, behavior)
const deliver = async (time: Date, timeoutMs?: number) => await deliverAt(company, time, timeoutMs)

describe('sending once more', () => {
  it('brings a delivery again, whether it arrived or not, with its webhook-id', async () => {
    const { id, received, readAttempts, read } = await arrange()
    await deliver(start)
    expect(await resendWebhookDelivery(now(after(1_000)), id)).toMatchObject({
      state: 'pending',
      attemptsCount: 0,
      dueAt: after(1_000),
    })
    await deliver(after(1_000))
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([
      (await read()).eventId,
      (await read()).eventId,
    ])
    expect((await readAttempts()).map(({ number }) => number)).toEqual([1, 2])
  })

  it('brings all that failed since a time, and nothing else', async () => {
    const { endpointId, received, behave, endpointId: id } = await arrange(410)
    await deliver(start) // fails permanently
    await updateWebhookEndpoint(company.system, id, { status: 'enabled' })
    for (const ms of [10, 20, 30]) {
      behave(ms === 20 ? 200 : 410)
      await updateWebhookEndpoint(company.system, id, { status: 'enabled' })
      await sendTestDelivery(now(after(ms)), id)
      await deliver(after(ms))
    }
    await updateWebhookEndpoint(company.system, id, { status: 'enabled' })
    behave(200)
    received.length = 0
    expect(await resendFailedDeliveries(now(after(1_000)), endpointId, after(10), 10)).toBe(2)
    await deliver(after(1_000))
    expect(received).toHaveLength(2)
    const { deliveries } = await listWebhookDeliveries(company.system, endpointId, {
      state: 'failed',
      limit: 10,
    })
    expect(deliveries.map(({ createdAt }) => createdAt)).toEqual([start])
  })

  it('is not found in another company', async () => {
    const { id, endpointId } = await arrange()
    company = await newCompany()
    await expect(resendWebhookDelivery(company.system, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(resendFailedDeliveries(company.system, endpointId, start, 10)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(sendTestDelivery(company.system, endpointId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('old deliveries', () => {
  it('are deleted after 30 days with their attempts, also unsent ones of a disabled endpoint, but not resent ones', async () => {
    const { endpointId, id } = await arrange()
    await deliver(start)
    const again = await sendTestDelivery(now(start), endpointId)
    await deliver(start)
    const waiting = await sendTestDelivery(now(start), endpointId)
    const monthLater = after(31 * 24 * 3_600_000)
    const young = await sendTestDelivery(now(after(24 * 3_600_000 * 2)), endpointId)
    await resendWebhookDelivery(now(monthLater), again.id)
    await purgeExpiredDeliveries(now(after(30 * 24 * 3_600_000)))
    await purgeExpiredDeliveries(now(monthLater))
    const { deliveries } = await listWebhookDeliveries(company.system, endpointId, { limit: 10 })
    expect(deliveries.map((each) => each.id)).toEqual([young.id, again.id])
    for (const gone of [id, waiting.id])
      await expect(getWebhookDelivery(company.system, gone)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
