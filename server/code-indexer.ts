import { log } from './log'
import { repeat } from './repeat'
import { indexCodes, isSearchIndexed } from './services/referral-code/index-codes'

const pollMs = 500
/** How many times as long as a slice takes the indexer waits after it, so that it slows down no request by much. */
const waitFactor = 2

/**
 * Starts to index new codes for search, behind the write (docs/adr/0026), and warns when a search has no index. Returns a function
 * that stops between two slices.
 */
export function startCodeIndexer(): () => Promise<void> {
  let hasLooked = false
  return repeat({
    work: async () => {
      if (!hasLooked) await warnWithoutIndex()
      hasLooked = true
      const startedAt = performance.now()
      const mayHaveMore = await indexCodes()
      return mayHaveMore ? waitFactor * (performance.now() - startedAt) : pollMs
    },
    retryMs: pollMs,
    problem: 'indexing codes',
  })
}

async function warnWithoutIndex(): Promise<void> {
  if (await isSearchIndexed()) return
  log().warn(
    'searches inside codes and names of partners are slow, because PostgreSQL did not allow an index for them: ' +
      'have its administrator run CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin; and restart the service',
  )
}
