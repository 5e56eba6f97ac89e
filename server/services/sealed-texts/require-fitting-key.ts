import type { ServiceContext } from '@/server/context'
import { env } from '@/server/env'
import { canUnseal } from './can-unseal'

/** A key that does not fit fits no company, so a few are enough. */
const checkedCount = 20

/**
 * Throws when the encryption key of this process cannot unseal what these companies keep: what it sealed from then on could
 * not be read with the right key. ENCRYPTION_KEY_LOST allows it.
 */
export async function requireFittingKey(companies: readonly ServiceContext[]): Promise<void> {
  if (env().ENCRYPTION_KEY_LOST) return
  for (const context of companies.slice(0, checkedCount))
    if (!(await canUnseal(context)))
      throw new Error(
        `the encryption key does not fit the database: it cannot read what ${context.scope.company.isvId} keeps encrypted. Use the ENCRYPTION_KEY, ` +
          'or the file encryption-key, that belongs to this database; a backup has it beside it. If it is lost for good, set ' +
          'ENCRYPTION_KEY_LOST=1: what was encrypted with it stays unreadable.',
      )
}
