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
/** Concurrent attempts, so that a dead receiver, or a company with many of them, cannot delay others. */
const maxInTotal = 400
const maxPerCompany = 40
const maxPerEndpoint = 4
const maxPerFailingEndpoint = 1

/**
 * Starts to deliver webhooks. Returns a function that stops and waits for the attempts in progress. Several
 * processes share the work through leases. Each endpoint has its own slots, so that slow receivers do not
 * delay others.
 */
export function startDeliveryWorker(): () => Promise<void> {
  const worker = new DeliveryWorker()
  return () => worker.stop()
}

class DeliveryWorker {
  private readonly slots = new Slots()
  private readonly inProgress = new Set<Promise<unknown>>()
  private stopped = false
  private timer: NodeJS.Timeout | undefined

  constructor() {
    this.pollForever()
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    while (this.inProgress.size) await Promise.all(this.inProgress)
  }

  private pollForever(): void {
    this.track(this.poll(), 'polling for webhooks failed; will retry', () => {
      if (!this.stopped) this.timer = setTimeout(() => this.pollForever(), pollMs).unref()
    })
  }

  private async poll(): Promise<void> {
    const companies = await listCompanies()
    // Begins with a random company, so that the same ones are not always last when slots run out.
    const first = Math.floor(Math.random() * companies.length)
    for (const company of [...companies.slice(first), ...companies.slice(0, first)]) {
      for (const receiver of await listReceivers(systemContext(company))) await this.fill(company, receiver)
    }
  }

  private async fill(company: Company, receiver: Receiver): Promise<void> {
    if (this.stopped) return
    const limits = limitsOf(company, receiver)
    const reserved = this.slots.take(limits)
    if (!reserved) return
    let leased: LeasedDelivery[] = []
    try {
      leased = await leaseDue(systemContext(company), receiver, reserved)
    } finally {
      this.slots.release(limits, reserved - leased.length)
    }
    for (const each of leased) this.begin(company, each)
  }

  private begin(company: Company, leased: LeasedDelivery): void {
    // If the outcome cannot be recorded, the lease ends and the delivery is due again.
    this.track(
      attempt(systemContext(company), leased, Math.random()),
      'recording a webhook attempt failed',
      (succeeded) => {
        this.slots.release(limitsOf(company, leased.endpoint), 1)
        // After a success the next delivery follows immediately; after a failure it waits for the next poll.
        if (succeeded)
          this.track(this.refill(company, leased.endpoint), 'polling for the next webhook failed')
      },
    )
  }

  private async refill(company: Company, { id }: Receiver): Promise<void> {
    const receiver = this.stopped ? undefined : await findReceiver(systemContext(company), id)
    if (receiver) await this.fill(company, receiver)
  }

  /** Keeps a promise in `inProgress` until it settles; logs its failure. */
  private track<Result>(
    work: Promise<Result>,
    failureMessage: string,
    then: (result: Result | undefined) => void = () => undefined,
  ): void {
    const tracked: Promise<void> = work
      .catch((error: unknown): undefined => void log().warn({ error: loggable(error) }, failureMessage))
      .then(then)
      .finally(() => this.inProgress.delete(tracked))
    this.inProgress.add(tracked)
  }
}

/** The limits that an attempt counts towards. */
type Limits = readonly (readonly [name: string, max: number])[]

function limitsOf(company: Company, { id, failingSince }: Receiver): Limits {
  return [
    ['total', maxInTotal],
    [company.id, maxPerCompany],
    [`${company.id} ${id}`, failingSince ? maxPerFailingEndpoint : maxPerEndpoint],
  ]
}

class Slots {
  private readonly counts = new Map<string, number>()

  /** Takes and returns as many slots as all of these limits leave free. */
  take(limits: Limits): number {
    const free = Math.max(0, Math.min(...limits.map(([name, max]) => max - (this.counts.get(name) ?? 0))))
    this.release(limits, -free)
    return free
  }

  release(limits: Limits, count: number): void {
    for (const [name] of limits) {
      const left = (this.counts.get(name) ?? 0) - count
      if (left) this.counts.set(name, left)
      else this.counts.delete(name)
    }
  }
}
