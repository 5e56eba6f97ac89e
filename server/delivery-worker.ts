import type { Company } from '@/db/scope'
import { systemContext } from './auth/authenticate'
import { log, loggable } from './log'
import { listCompanies } from './services/company/list-companies'
import {
  attempt,
  findReceiver,
  listReceivers,
  leaseDue,
  type Receiver,
  type LeasedDelivery,
} from './services/webhook/deliver'

const pollMs = 250
/** Attempts under way at most, so that a dead receiver holds up nobody else, nor a company with many of them. */
const mostInAll = 400
const mostPerCompany = 40
const mostPerEndpoint = 4
const mostPerFailingEndpoint = 1

/**
 * Delivers webhooks until the function it gives is called, which waits for the attempts under way. Several processes share
 * the work; each endpoint has slots of its own, so that neither a slow receiver nor a busy company delays the others.
 */
export function startDeliveryWorker(): () => Promise<void> {
  const worker = new DeliveryWorker()
  return () => worker.stop()
}

class DeliveryWorker {
  private readonly slots = new Slots()
  private readonly underWay = new Set<Promise<unknown>>()
  private stopped = false
  private timer: NodeJS.Timeout | undefined

  constructor() {
    this.look()
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    while (this.underWay.size) await Promise.all(this.underWay)
  }

  private look(): void {
    this.follow(this.poll(), 'looking for webhooks to deliver failed; it will be tried again', () => {
      if (!this.stopped) this.timer = setTimeout(() => this.look(), pollMs).unref()
    })
  }

  private async poll(): Promise<void> {
    const companies = await listCompanies()
    // Another one is first each time, so that nobody is always last when the slots run out.
    const first = Math.floor(Math.random() * companies.length)
    for (const company of [...companies.slice(first), ...companies.slice(0, first)]) {
      for (const receiver of await listReceivers(systemContext(company))) await this.fill(company, receiver)
    }
  }

  private async fill(company: Company, receiver: Receiver): Promise<void> {
    if (this.stopped) return
    const names = namesOf(company, receiver)
    const reserved = this.slots.take(names)
    if (!reserved) return
    let taken: LeasedDelivery[] = []
    try {
      taken = await leaseDue(systemContext(company), receiver, reserved)
    } finally {
      this.slots.giveBack(names, reserved - taken.length)
    }
    for (const each of taken) this.begin(company, each)
  }

  private begin(company: Company, taken: LeasedDelivery): void {
    // When its outcome cannot be noted, its lease ends and the delivery is due again.
    this.follow(
      attempt(systemContext(company), taken, Math.random()),
      'an attempt to deliver could not be noted',
      (succeeded) => {
        this.slots.giveBack(namesOf(company, taken.endpoint), 1)
        // What waits for a receiver that answers follows at once; one that fails is left alone till the next look.
        if (succeeded)
          this.follow(this.refill(company, taken.endpoint), 'looking for the next webhook to deliver failed')
      },
    )
  }

  private async refill(company: Company, { id }: Receiver): Promise<void> {
    const receiver = this.stopped ? undefined : await findReceiver(systemContext(company), id)
    if (receiver) await this.fill(company, receiver)
  }

  /** Keeps a promise in sight until it settles, whatever it comes to. */
  private follow<Result>(
    work: Promise<Result>,
    complaint: string,
    then: (result: Result | undefined) => void = () => undefined,
  ): void {
    const followed: Promise<void> = work
      .catch((error: unknown): undefined => void log().warn({ error: loggable(error) }, complaint))
      .then(then)
      .finally(() => this.underWay.delete(followed))
    this.underWay.add(followed)
  }
}

/** What an attempt counts for, with how many there may be of each. */
type Names = readonly (readonly [name: string, most: number])[]

function namesOf(company: Company, { id, failingSince }: Receiver): Names {
  return [
    ['all', mostInAll],
    [company.id, mostPerCompany],
    [`${company.id} ${id}`, failingSince ? mostPerFailingEndpoint : mostPerEndpoint],
  ]
}

class Slots {
  private readonly counts = new Map<string, number>()

  /** Takes as many as are free under all of these names, and gives how many that are. */
  take(names: Names): number {
    const free = Math.max(0, Math.min(...names.map(([name, most]) => most - (this.counts.get(name) ?? 0))))
    this.giveBack(names, -free)
    return free
  }

  giveBack(names: Names, count: number): void {
    for (const [name] of names) {
      const left = (this.counts.get(name) ?? 0) - count
      if (left) this.counts.set(name, left)
      else this.counts.delete(name)
    }
  }
}
