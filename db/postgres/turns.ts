import { unavailable } from '@/domain/errors'

const maxWaiting = 10_000

/**
 * Runs the transactions of one company one after another in this process. Those that wait hold no connection, so that a busy
 * company cannot take the whole pool.
 */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>()
  private waitingCount = 0

  /** Runs `work` after all that was given before for `company`. Throws UNAVAILABLE when too many wait. */
  async run<Result>(company: string, work: () => Promise<Result>): Promise<Result> {
    if (this.waitingCount >= maxWaiting) throw unavailable()
    this.waitingCount++
    const turn = (this.last.get(company) ?? Promise.resolve()).then(work)
    const ended = turn.catch(() => undefined)
    this.last.set(company, ended)
    try {
      return await turn
    } finally {
      this.waitingCount--
      if (this.last.get(company) === ended) this.last.delete(company)
    }
  }
}
