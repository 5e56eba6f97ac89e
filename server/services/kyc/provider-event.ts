import { findCompanySettings } from '@/db/queries/company-settings'
import { insertProviderEvent, isEventKnown } from '@/db/queries/provider-events'
import { DomainError, isDomainError } from '@/domain/errors'
import type { ProviderEvent } from '@/domain/kyc/provider-event'
import { authorize, type ServiceContext } from '@/server/context'
import { unseal } from '@/server/secrets'
import { decideKycWithin } from './decide-kyc'

/**
 * Applies an event of the verification provider once, whatever is sent again. Approval and rejection decide the person's
 * check as `decideKyc` does; an outcome that comes after a final one changes nothing. Throws NOT_FOUND for a user who
 * never started, with nothing recorded, so that the provider tries again.
 */
export async function applyProviderEvent(context: ServiceContext, event: ProviderEvent): Promise<void> {
  authorize(context, 'kyc:write')
  try {
    await context.scope.tx(async (scope) => {
      await insertProviderEvent(scope, event.event_id, context.now)
      if (event.event_type === 'webhook.test') return
      const { external_id: userId, status, rejection_reason: note } = event.data
      await decideKycWithin(scope, context, { userId, decision: status === 'KYC_STATUS_APPROVED' ? 'ACCEPT' : 'REJECT' }, note).catch((error: unknown) => {
        if (!isDomainError(error) || error.code !== 'KYC_DECIDED_ALREADY') throw error
      })
    })
  } catch (error) {
    if (!isEventKnown(error)) throw error
  }
}

/** The secret that the company's provider signs with. Throws UNAUTHENTICATED when there is none, as for a wrong signature. */
export async function requireProviderSecret({ scope }: Pick<ServiceContext, 'scope'>): Promise<string> {
  const settings = await scope.read(findCompanySettings)
  const secret = settings?.sealedProviderSecret ? unseal(settings.sealedProviderSecret) : undefined
  if (!secret) throw new DomainError('UNAUTHENTICATED', 'This company takes no provider events; create a provider secret in its settings.')
  return secret
}
