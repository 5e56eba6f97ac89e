import { setTimeout as sleep } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { commits, type CommittedBatch } from '@/db/commits'
import { openTransaction, type Savepoint } from '@/db/store'
import { asReadOnly } from '@/db/write-block'
import { unavailable } from '@/domain/errors'
import { isUnavailable } from './connection'

const maxJobsPerCommit = 64
const maxBatchMs = 30
/** How long the transactions of a batch may run before the process does other work. */
const maxStallMs = 5
const bodyTimeoutMs = 5_000
const lockTimeoutMs = 3_000
const maxQueuedJobs = 10_000

interface Job {
  body: (savepoint: Savepoint) => Promise<unknown>
  succeed: (result: unknown) => void
  fail: (error: unknown) => void
}

/**
 * The single writer of a SQLite file. Transactions wait in one queue. Those that wait together share one
 * BEGIN IMMEDIATE … COMMIT (one fsync), each in its own savepoint; none is acknowledged before that COMMIT.
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

  /** Throws unless called in the async context of the running body: work that outlives its transaction must not write. */
  readonly gate = (): void => {
    if (!this.running || openTransaction.getStore() !== this.running)
      throw new Error('a statement ran outside its transaction')
  }

  run<Result>(body: (savepoint: Savepoint) => Promise<Result>): Promise<Result> {
    if (this.closed) return Promise.reject(unavailable())
    if (this.queue.length >= maxQueuedJobs) return Promise.reject(unavailable())
    return new Promise<Result>((succeed, fail) => {
      this.queue.push({ body, succeed: succeed as Job['succeed'], fail })
      this.pumping ??= this.pump()
    })
  }

  /** Rejects new transactions and waits for the queued ones. */
  async close(): Promise<void> {
    this.closed = true
    await this.pumping
  }

  private async pump(): Promise<void> {
    while (this.queue.length) {
      await this.commitBatch()
      // Lets requests that have arrived queue up, so that they share the next commit.
      if (!this.queue.length) await nextTurn()
    }
    this.pumping = undefined
  }

  private async commitBatch(): Promise<void> {
    const taken: Job[] = []
    const acknowledgements: (() => void)[] = []
    try {
      await this.beginWaiting()
      const startedAt = performance.now()
      let turnAt = startedAt
      while (
        this.queue.length &&
        taken.length < maxJobsPerCommit &&
        performance.now() - startedAt < maxBatchMs
      ) {
        const job = this.queue.shift()!
        taken.push(job)
        acknowledgements.push(await this.runInSavepoint(job))
        if (performance.now() - turnAt < maxStallMs) continue
        await nextTurn()
        turnAt = performance.now()
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

  /** Runs one body and returns what to call after COMMIT. Throws when its failure ends the whole batch. */
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
      // After a full disk or an I/O error, SQLite may have rolled back the whole batch.
      if (!this.writer.inTransaction || isUnavailable(error)) throw error
      this.rollbackToSavepoint.run()
      this.release.run()
      return () => fail(asReadOnly(error))
    }
  }

  /** A savepoint inside a body. Savepoints may nest but must not run concurrently. */
  private readonly nestedSavepoint: Savepoint = async (work) => {
    this.gate()
    this.writer.exec('SAVEPOINT nested')
    try {
      const result = await work()
      this.gate()
      this.writer.exec('RELEASE nested')
      return result
    } catch (error) {
      this.gate()
      if (this.writer.inTransaction && !isUnavailable(error))
        this.writer.exec('ROLLBACK TO nested; RELEASE nested')
      throw error
    }
  }

  private rollback(): void {
    try {
      if (this.writer.inTransaction) this.writer.exec('ROLLBACK')
    } catch {
      // The error that led here is the one to report.
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

function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
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
