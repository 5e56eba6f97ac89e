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

/** The company's own settings; undefined when it has none. Throws PERMISSION_DENIED. */
export async function getCompanySettings(context: ServiceContext): Promise<CompanySettingsRow | undefined> {
  authorize(context, 'credentials:read')
  return await context.scope.read(findCompanySettings)
}

/** Replaces the secret for the verification provider's events. Returns it; it cannot be read again. Throws PERMISSION_DENIED. */
export async function rotateProviderSecret(context: ServiceContext): Promise<string> {
  authorize(context, 'credentials:write')
  const secret = newWebhookSecret()
  const sealedProviderSecret = seal(secret)
  await context.scope.tx((scope) =>
    saveCompanySettings(scope, { sealedProviderSecret, updatedAt: context.now }),
  )
  return secret
}

/** Sets how many calls a minute each API key, and each address without one, may make; null for the default. Throws PERMISSION_DENIED. */
export async function setRateLimits(context: ServiceContext, limits: RateLimits): Promise<void> {
  authorize(context, 'credentials:write')
  await context.scope.tx((scope) => saveCompanySettings(scope, { ...limits, updatedAt: context.now }))
  clearRateLimits(context)
}
