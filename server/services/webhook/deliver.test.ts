import { beforeEach, describe, expect, it } from 'vitest'
import { secretOverlapMs } from '@/domain/webhook'
import { at, newCompany, type TestCompany } from '@/server/testing/company'
import { after, deliverAt, newDelivery, start } from '@/server/testing/deliveries'
import { verify, type Behavior, type Received } from '@/server/testing/receiver'
import { seal } from '@/server/secrets'
import { attempt, leaseMs, leaseDue } from './deliver'
import { sendTestDelivery } from './deliveries'
import { deleteWebhookEndpoint, rotateWebhookSecret } from './webhook-endpoints'

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})
const now = (time: Date) => at(company.system, time)
const arrange = async (behavior?: Behavior) => await newDelivery(company, behavior)
const deliver = async (time: Date, timeoutMs?: number) => await deliverAt(company, time, timeoutMs)

describe('a delivery', () => {
  it('arrives signed, and records its outcome', async () => {
    const { id, secret, received, read, readAttempts } = await arrange((response) =>
      response.writeHead(202, { 'x-of-receiver': 'yes' }).end('thanks'),
    )
    expect(await deliver(start)).toBe(1)
    expect(verify(secret, received[0]!)).toEqual({
      type: 'webhook.test',
      timestamp: start.toISOString(),
      data: {},
    })
    expect(() => verify('whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=', received[0]!)).toThrow()
    const delivery = await read()
    expect(delivery).toMatchObject({ id, state: 'delivered', attemptsCount: 1, dueAt: null })
    expect(received[0]!.headers).toMatchObject({
      'webhook-id': delivery.eventId,
      'content-type': 'application/json',
    })
    expect(await readAttempts()).toMatchObject([
      {
        number: 1,
        startedAt: start,
        succeeded: true,
        status: 202,
        problem: null,
        responseBody: 'thanks',
        responseHeaders: { 'x-of-receiver': 'yes' },
        requestHeaders: { 'webhook-id': delivery.eventId },
      },
    ])
    expect(await deliver(after(1e12))).toBe(0)
  })

  it('is signed with the secret before too for a day after a rotation, and no longer', async () => {
    const { secret: before, endpointId, received } = await arrange()
    const { secret } = await rotateWebhookSecret(now(start), endpointId)
    await deliver(start)
    await sendTestDelivery(now(after(secretOverlapMs)), endpointId)
    await deliver(after(secretOverlapMs))
    const [during, later] = received as [Received, Received]
    expect([verify(secret, during), verify(before, during), verify(secret, later)]).toMatchObject([
      { type: 'webhook.test' },
      { type: 'webhook.test' },
      { type: 'webhook.test' },
    ])
    expect(() => verify(before, later)).toThrow()
  })

  it('is not sent unsigned when the secret cannot be read', async () => {
    const { connections, read, readAttempts, endpointId } = await arrange()
    await company.system.scope.tx(
      async (scope) =>
        void (await scope
          .update(scope.tables.webhookEndpoints, { sealedSecret: seal('x').slice(2) }, undefined)
          .execute()),
    )
    await deliver(start)
    expect([connections(), await read(), endpointId]).toMatchObject([0, { state: 'pending' }, endpointId])
    expect(await readAttempts()).toMatchObject([
      { status: null, problem: expect.stringContaining('Rotate the secret') as string },
    ])
  })
})

describe('a lease', () => {
  it('assigns a delivery to one of many workers at once', async () => {
    const { readEndpoint } = await arrange()
    const endpoint = await readEndpoint()
    const taken = await Promise.all(Array.from({ length: 20 }, () => leaseDue(now(start), endpoint, 4)))
    expect(taken.flat()).toHaveLength(1)
  })

  it('ends when its holder is gone, and the delivery arrives', async () => {
    const { readEndpoint, received } = await arrange()
    expect(await leaseDue(now(start), await readEndpoint(), 4)).toHaveLength(1) // and then it dies
    expect(await deliver(after(leaseMs - 1))).toBe(0)
    expect(await deliver(after(leaseMs))).toBe(1)
    expect(received).toHaveLength(1)
  })

  it('that ended leaves the outcome to the next holder', async () => {
    const { readEndpoint, read, readAttempts, behave } = await arrange(500)
    const [late] = await leaseDue(now(start), await readEndpoint(), 1)
    behave(200)
    await deliver(after(leaseMs))
    behave(500)
    expect(await attempt(now(start), late!, 0)).toBe(false)
    expect(await read()).toMatchObject({ state: 'delivered', attemptsCount: 1, dueAt: null })
    expect(await readAttempts()).toHaveLength(2)
  })

  it('on a delivery that was deleted ends quietly', async () => {
    const { readEndpoint, endpointId, received } = await arrange()
    const [taken] = await leaseDue(now(start), await readEndpoint(), 1)
    await deleteWebhookEndpoint(company.system, endpointId)
    expect(await attempt(now(start), taken!, 0)).toBe(true)
    expect(received).toHaveLength(1)
  })
})
