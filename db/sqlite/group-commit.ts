import { setTimeout as sleep } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { commits, type CommittedBatch } from '@/db/commits'
import { openTransaction, type Savepoint } from '@/db/store'
import { unavailable } from '@/domain/errors'
import { isUnavailable } from './connection'

const jobsPerCommit = 64
const batchMs = 10
const bodyTimeoutMs = 5_000
const lockTimeoutMs = 3_000
const longestQueue = 10_000

interface Job {
  body: (savepoint: Savepoint) => Promise<unknown>
  succeed: (result: unknown) => void
  fail: (error: unknown) => void
}

/**
 * The single writer of a SQLite file. Transactions wait in one queue; those waiting together share one
 * BEGIN IMMEDIATE … COMMIT (one fsync), each in its own savepoint, and none is acknowledged before that COMMIT.
 */
export class GroupCommit {
  private readonly queue: Job[] = []
  private pumping?: Promise<void> | undefined
  private closed = false
  private transaction = 0
  private running = 0
  private readonly begin: Database.Statement
  private readonly commit: Database.Statement
  private readonly savepoint: Database.Statement
  private readonly release: Database.Statement
  private readonly rollbackToSavepoint: Database.Statement

  constructor(private readonly writer: Database.Database) {
    this.begin = writer.prepare('BEGIN IMMEDIATE')
    this.commit = writer.prepare('COMMIT')
    this.savepoint = writer.prepare('SAVEPOINT body')
    this.release = writer.prepare('RELEASE body')
    this.rollbackToSavepoint = writer.prepare('ROLLBACK TO body')
  }

  /** Throws unless called in the async context of the body that is running now: work that outlives it must not write. */
  readonly gate = (): void => {
    if (!this.running || openTransaction.getStore() !== this.running)
      throw new Error('a statement ran outside its transaction')
  }

  run<Result>(body: (savepoint: Savepoint) => Promise<Result>): Promise<Result> {
    if (this.closed) return Promise.reject(unavailable())
    if (this.queue.length >= longestQueue) return Promise.reject(unavailable())
    return new Promise<Result>((succeed, fail) => {
      this.queue.push({ body, succeed: succeed as Job['succeed'], fail })
      this.pumping ??= this.pump()
    })
  }

  /** Refuses new work and waits for what is queued. */
  async close(): Promise<void> {
    this.closed = true
    await this.pumping
  }

  private async pump(): Promise<void> {
    while (this.queue.length) {
      await this.commitBatch()
      // Let requests that arrived meanwhile queue up, so that they share the next commit.
      if (!this.queue.length) await new Promise((resolve) => setImmediate(resolve))
    }
    this.pumping = undefined
  }

  private async commitBatch(): Promise<void> {
    const taken: Job[] = []
    const acknowledgements: (() => void)[] = []
    try {
      await this.beginWaiting()
      const startedAt = performance.now()
      while (this.queue.length && taken.length < jobsPerCommit && performance.now() - startedAt < batchMs) {
        const job = this.queue.shift()!
        taken.push(job)
        acknowledgements.push(await this.runInSavepoint(job))
      }
      this.commit.run()
      if (commits.hasSubscribers)
        commits.publish({
          transactionsCount: taken.length,
          durationMs: performance.now() - startedAt,
        } satisfies CommittedBatch)
      for (const acknowledge of acknowledgements) acknowledge()
    } catch (error) {
      this.rollback()
      const failure = isUnavailable(error) ? unavailable(error) : error
      for (const job of taken.length ? taken : this.queue.splice(0)) job.fail(failure)
    }
  }

  /** Runs one body and gives what to call after COMMIT; throws when its failure took the whole transaction along. */
  private async runInSavepoint({ body, succeed, fail }: Job): Promise<() => void> {
    this.savepoint.run()
    try {
      this.running = ++this.transaction
      const result = await withTimeout(
        openTransaction.run(this.running, async () => await body(this.nestedSavepoint)),
      )
      this.running = 0
      this.release.run()
      return () => succeed(result)
    } catch (error) {
      this.running = 0
      // Disk full and I/O errors end the batch: SQLite may have rolled all of it back, and no commit is worth trying.
      if (!this.writer.inTransaction || isUnavailable(error)) throw error
      this.rollbackToSavepoint.run()
      this.release.run()
      return () => fail(error)
    }
  }

  /** A savepoint within a body. Steps may stand in one another, never beside one another. */
  private readonly nestedSavepoint: Savepoint = async (work) => {
    this.gate()
    this.writer.exec('SAVEPOINT step')
    try {
      const result = await work()
      this.gate()
      this.writer.exec('RELEASE step')
      return result
    } catch (error) {
      this.gate()
      if (this.writer.inTransaction && !isUnavailable(error))
        this.writer.exec('ROLLBACK TO step; RELEASE step')
      throw error
    }
  }

  private rollback(): void {
    try {
      if (this.writer.inTransaction) this.writer.exec('ROLLBACK')
    } catch {
      // The error that led here is the one to report; SQLite drops the transaction's pages all the same.
    }
  }

  /** BEGIN IMMEDIATE with an asynchronous wait, so that another process's lock never blocks the event loop. */
  private async beginWaiting(): Promise<void> {
    const giveUpAt = performance.now() + lockTimeoutMs
    for (let attempt = 1; ; attempt++) {
      try {
        this.begin.run()
        return
      } catch (error) {
        if (!isUnavailable(error) || performance.now() > giveUpAt) throw error
        await sleep(Math.min(attempt, 20) * Math.random())
      }
    }
  }
}

async function withTimeout<Result>(body: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(unavailable(new Error(`a transaction took longer than ${bodyTimeoutMs} ms`))),
      bodyTimeoutMs,
    )
  })
  try {
    return await Promise.race([body, timeout])
  } finally {
    clearTimeout(timer)
  }
}
