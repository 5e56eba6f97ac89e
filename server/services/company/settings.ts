import {
  findCompanySettings,
  saveCompanySettings,
  type CompanySettingsRow,
} from '@/db/queries/company-settings'
import type { RateLimits } from '@/domain/company/rate-limits'
import { authorize, type ServiceContext } from '@/server/context'
import { seal } from '@/server/secrets'
import { newWebhookSecret } from '@/server/webhooks/signature'
import { clearRateLimits } from './rate-limits'

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
  await context.scope.tx((scope) =>
    saveCompanySettings(scope, { sealedProviderSecret, updatedAt: context.now }),
  )
  return secret
}

/**
 * Sets the calls per minute for each API key, and for each unauthenticated address; null for the default. Throws
 * PERMISSION_DENIED.
 */
export async function setRateLimits(context: ServiceContext, limits: RateLimits): Promise<void> {
  authorize(context, 'credentials:write')
  await context.scope.tx((scope) => saveCompanySettings(scope, { ...limits, updatedAt: context.now }))
  clearRateLimits(context)
}
