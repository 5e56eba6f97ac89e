import { listProviderSecrets } from '@/db/queries/authentication'
import { forCompany } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { unseal } from '@/server/secrets'
import { store } from '@/server/store'
import { isSignedBy } from '@/server/webhooks/signature'
import { headerOf, type RequestHeaders } from './headers'

const signatureHeaders = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const

/**
 * Authenticates a verification provider by its Standard Webhooks signature over `body`. The company whose
 * provider secret verifies it is the company of the event; a `companyid` in the query string narrows the
 * search to one company. Throws UNAUTHENTICATED, with the same message for an unknown company, a wrong
 * signature and an old one.
 */
export async function authenticateProvider(
  headers: RequestHeaders,
  search: string,
  body: Uint8Array,
  requestId: string,
): Promise<ServiceContext> {
  const signed: Record<string, string> = {}
  for (const name of signatureHeaders) {
    const value = headerOf(headers, name)
    if (value === undefined) throw unauthenticated()
    signed[name] = value
  }
  const bytes = Buffer.from(body)
  for (const { company, sealedSecret } of await listProviderSecrets(store(), companyIdIn(search))) {
    const secret = unseal(sealedSecret)
    if (secret && isSignedBy(secret, signed, bytes))
      return { scope: forCompany(store(), company), actor: { type: 'provider' }, now: new Date(), requestId }
  }
  throw unauthenticated()
}

/** A malformed id is ignored here; the endpoint rejects it once the sender is authenticated. */
function companyIdIn(search: string): string | undefined {
  const named = new URLSearchParams(search).getAll('companyid')
  return named.length === 1 ? idSchema.safeParse(named[0]).data : undefined
}

function unauthenticated(): DomainError {
  return new DomainError(
    'UNAUTHENTICATED',
    'Sign the body with the company’s provider secret (Standard Webhooks) and send webhook-id, ' +
      'webhook-timestamp and webhook-signature.',
  )
}
