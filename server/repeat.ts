import { setTimeout as sleep } from 'node:timers/promises'
import { levelOf, log, loggable } from './log'

interface Repeated {
  /** Does a part of the work, and ends early when the signal aborts. Returns how long to wait before the next part, in milliseconds. */
  work: (signal: AbortSignal) => Promise<number>
  /** How long to wait after a failure. */
  retryMs: number
  /** What has failed, for the log. */
  problem: string
}

/** Repeats work in the background, whatever fails. Returns a function that stops it, and waits for the part in progress. */
export function repeat({ work, retryMs, problem }: Repeated): () => Promise<void> {
  const stopping = new AbortController()
  const stopped = runUntil(stopping.signal)
  return async () => {
    stopping.abort()
    await stopped
  }

  async function runUntil(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const waitMs = await work(signal).catch((error: unknown) => {
        log()[levelOf(error)]({ error: loggable(error) }, `${problem} failed; will retry`)
        return retryMs
      })
      await sleep(waitMs, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
}
