import {
  findCompanySettings,
  saveCompanySettings,
  type CompanySettingsRow,
} from '@/db/queries/company-settings'
import type { RateLimits } from '@/domain/company/rate-limits'
import { authorize, type ServiceContext } from '@/server/context'
import { seal } from '@/server/secrets'
import { newWebhookSecret } from '@/server/webhooks/signature'
import { transaction } from '@/server/services/transaction'
import { clearRateLimits, noLimits } from './rate-limits'

/** The company's settings; undefined when all are the defaults. Throws PERMISSION_DENIED. */
export async function getCompanySettings(context: ServiceContext): Promise<CompanySettingsRow | undefined> {
  authorize(context, 'credentials:read')
  return await context.scope.read(findCompanySettings)
}

/**
 * Replaces the secret that signs the events of the verification provider. Returns it; it is not shown again. Throws
 * PERMISSION_DENIED.
 */
export async function rotateProviderSecret(context: ServiceContext): Promise<string> {
  authorize(context, 'credentials:write')
  const secret = newWebhookSecret()
  const sealedProviderSecret = seal(secret)
  await transaction(context, async ({ scope, now, audit }) => {
    await saveCompanySettings(scope, { sealedProviderSecret, updatedAt: now })
    audit.add('company.provider_secret_rotated', {}, {})
  })
  return secret
}

/**
 * Sets the calls per minute for each API key, and for each unauthenticated address; null for the default. Throws
 * PERMISSION_DENIED.
 */
export async function setRateLimits(context: ServiceContext, limits: RateLimits): Promise<void> {
  authorize(context, 'credentials:write')
  await transaction(context, async ({ scope, now, audit }) => {
    const { requestsPerMinute, publicValidationsPerMinute } = (await findCompanySettings(scope)) ?? noLimits
    await saveCompanySettings(scope, { ...limits, updatedAt: now })
    audit.add('company.updated', { requestsPerMinute, publicValidationsPerMinute }, limits)
  })
  clearRateLimits(context)
}
