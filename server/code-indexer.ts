import { setTimeout as sleep } from 'node:timers/promises'
import { levelOf, log, loggable } from './log'
import { indexCodes, isSearchIndexed } from './services/referral-code/index-codes'

const pollMs = 500
/** How many times as long as a slice takes the indexer waits after it, so that it slows down no request by much. */
const waitFactor = 2

/**
 * Starts to index new codes for search, behind the write (docs/adr/0026), and warns when searches have no index. Returns a function
 * that stops between two slices.
 */
export function startCodeIndexer(): () => Promise<void> {
  const stopping = new AbortController()
  const stopped = runForever(stopping.signal)
  return async () => {
    stopping.abort()
    await stopped
  }
}

async function runForever(signal: AbortSignal): Promise<void> {
  await warnWithoutIndex().catch(report)
  while (!signal.aborted) {
    const startedAt = performance.now()
    const mayHaveMore = await indexCodes().catch(report)
    const waitMs = mayHaveMore ? waitFactor * (performance.now() - startedAt) : pollMs
    await sleep(waitMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

async function warnWithoutIndex(): Promise<void> {
  if (await isSearchIndexed()) return
  log().warn(
    'searches inside codes are slow, because PostgreSQL did not allow an index for them: ' +
      'have its administrator run CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin; and restart the service',
  )
}

function report(error: unknown): void {
  log()[levelOf(error)]({ error: loggable(error) }, 'indexing codes failed; will retry')
}
