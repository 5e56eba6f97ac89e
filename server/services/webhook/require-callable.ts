import { invalidArgument } from '@/domain/errors'
import { ForbiddenAddress, checkUrlAndName } from '@/server/webhooks/address-guard'

/**
 * Throws INVALID_ARGUMENT unless the URL is https and resolves to a public address. Uses DNS, so never call it inside a
 * transaction.
 */
export async function requireCallable(url: string, field: string): Promise<void> {
  try {
    await checkUrlAndName(new URL(url))
  } catch (error) {
    if (!(error instanceof ForbiddenAddress)) throw error
    throw invalidArgument(field, 'ADDRESS_REFUSED', error.message)
  }
}
