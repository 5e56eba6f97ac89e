import { contextOfSystem } from './auth/authenticate'
import { log, loggable } from './log'
import { listCompanies } from './services/company/list-companies'
import { attempt, listReceivers, takeDue, type TakenDelivery } from './services/webhook/deliver'

const pollMs = 250
/** A receiver has this many attempts under way at most, and all of them together that many: a dead one holds up nobody else. */
const mostPerEndpoint = 4
const mostInAll = 400

/**
 * Delivers webhooks until the function it gives is called, which waits for the attempts under way. Several processes share
 * the work; each endpoint has slots of its own, so that neither a slow receiver nor a busy company delays the others.
 */
export function startDeliveryWorker(): () => Promise<void> {
  const underWay = new Map<string, Set<Promise<void>>>()
  let stopped = false
  let looking: Promise<void> = Promise.resolve()
  const look = () => {
    looking = lookForWork(underWay).catch((error: unknown) => log().warn({ error: loggable(error) }, 'looking for webhooks to deliver failed; it will be tried again'))
    void looking.then(() => {
      if (!stopped) setTimeout(look, pollMs).unref()
    })
  }
  look()
  return async () => {
    stopped = true
    await looking
    await Promise.all([...underWay.values()].flatMap((attempts) => [...attempts]))
  }
}

async function lookForWork(underWay: Map<string, Set<Promise<void>>>): Promise<void> {
  for (const company of await listCompanies()) {
    const context = contextOfSystem(company)
    for (const endpoint of await listReceivers(context)) {
      const slot = `${company.id} ${endpoint.id}`
      const attempts = underWay.get(slot) ?? new Set()
      const free = Math.min(mostPerEndpoint - attempts.size, mostInAll - countOf(underWay))
      if (free <= 0) continue
      underWay.set(slot, attempts)
      for (const taken of await takeDue(context, endpoint, free)) begin(attempts, contextOfSystem(company), taken)
      if (!attempts.size) underWay.delete(slot)
    }
  }
}

function begin(attempts: Set<Promise<void>>, context: ReturnType<typeof contextOfSystem>, taken: TakenDelivery): void {
  const running = attempt(context, taken, Math.random())
    // Its lease ends, and the delivery is due again.
    .catch((error: unknown) => log().warn({ deliveryId: taken.delivery.id, error: loggable(error) }, 'an attempt to deliver could not be noted'))
    .finally(() => attempts.delete(running))
  attempts.add(running)
}

function countOf(underWay: Map<string, Set<unknown>>): number {
  let count = 0
  for (const attempts of underWay.values()) count += attempts.size
  return count
}
