import { systemContext } from '@/server/auth/authenticate'
import { env } from '@/server/env'
import { listCompanies } from '@/server/services/company/list-companies'
import { canUnseal } from './can-unseal'

/** A key that does not fit fits no company, so a few are enough. */
const companiesCount = 20

/**
 * Throws when the encryption key of this process is not the one with which the database was written: what it sealed from then
 * on could not be read with the right key. ENCRYPTION_KEY_LOST allows it.
 */
export async function requireFittingKey(): Promise<void> {
  if (env().ENCRYPTION_KEY_LOST) return
  for (const company of (await listCompanies()).slice(0, companiesCount))
    if (!(await canUnseal(systemContext(company))))
      throw new Error(
        `the encryption key does not fit the database: it cannot read what ${company.isvId} keeps encrypted. Use the ENCRYPTION_KEY, ` +
          'or the file encryption-key, that belongs to this database; a backup has it beside it. If it is lost for good, set ' +
          'ENCRYPTION_KEY_LOST=1: what was encrypted with it stays unreadable.',
      )
}
