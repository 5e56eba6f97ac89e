import { attempt, listReceivers, leaseDue } from '@/server/services/webhook/deliver'
import { getWebhookDelivery, sendTestDelivery } from '@/server/services/webhook/deliveries'
import { createWebhookEndpoint, getWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'
import { at, type TestCompany } from './company'
import { newReceiver, type Behavior } from './receiver'

/** When the deliveries of these tests begin. */
export const start = new Date('2026-01-31T09:00:00.000Z')
export const after = (ms: number) => new Date(start.getTime() + ms)

/** An endpoint at such a receiver, with one delivery due from `start` on. */
export async function newDelivery({ system }: TestCompany, behavior: Behavior = 200) {
  const receiver = await newReceiver(behavior)
  const { endpoint, secret } = await createWebhookEndpoint(at(system, start), { url: receiver.url })
  const { id } = await sendTestDelivery(at(system, start), endpoint.id)
  return {
    ...receiver,
    id,
    endpointId: endpoint.id,
    secret,
    read: async () => (await getWebhookDelivery(system, id)).delivery,
    readAttempts: async () => (await getWebhookDelivery(system, id)).attempts,
    readEndpoint: async () => await getWebhookEndpoint(system, endpoint.id),
  }
}

/** Makes all attempts that are due at this time, as the worker does. Returns how many. */
export async function deliverAt({ system }: TestCompany, time: Date, timeoutMs?: number): Promise<number> {
  const context = at(system, time)
  let count = 0
  for (const receiver of await listReceivers(context)) {
    for (const taken of await leaseDue(context, receiver, 10)) {
      await attempt(context, taken, 0, timeoutMs)
      count++
    }
  }
  return count
}
