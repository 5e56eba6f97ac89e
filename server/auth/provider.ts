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
 * A verification provider, told by its Standard Webhooks signature over `body`: the company whose provider secret made it is
 * the company the event is for. A `companyid` in the query leaves no other to try. Throws UNAUTHENTICATED, the same
 * for an unknown company, a wrong signature and one that is minutes old.
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
    if (value === undefined) throw refusal()
    signed[name] = value
  }
  const bytes = Buffer.from(body)
  for (const { company, sealedSecret } of await listProviderSecrets(store(), companyIdIn(search))) {
    const secret = unseal(sealedSecret)
    if (secret && isSignedBy(secret, signed, bytes))
      return { scope: forCompany(store(), company), actor: { type: 'provider' }, now: new Date(), requestId }
  }
  throw refusal()
}

/** What is no id narrows nothing down: that it is wrong is said once the sender is known. */
function companyIdIn(search: string): string | undefined {
  const named = new URLSearchParams(search).getAll('companyid')
  return named.length === 1 ? idSchema.safeParse(named[0]).data : undefined
}

function refusal(): DomainError {
  return new DomainError(
    'UNAUTHENTICATED',
    'Sign the body with the company’s provider secret as Standard Webhooks has it: webhook-id, webhook-timestamp and webhook-signature.',
  )
}
