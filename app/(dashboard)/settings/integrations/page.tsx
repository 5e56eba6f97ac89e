import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { settingsPages } from '@/components/settings/settings-pages'
import { requireSession } from '@/server/auth/session'
import { findOrigin } from '@/app/find-origin'
import { Integrations } from '@/components/settings/integrations'
import type { IntegrationsView } from '@/components/settings/integrations-view'
import { isAllowed } from '@/server/context'
import { env } from '@/server/env'
import { getCompanySettings } from '@/server/services/company/settings'
import { rotateProviderSecret, saveRateLimits } from '../actions'
import { historyHref } from '../../history'

export const metadata: Metadata = settingsPages.integrations

const integrationActions = { rotateProviderSecret, saveRateLimits }

export default async function IntegrationsSettingsPage() {
  const { context } = await requireSession()
  const [settings, origin] = await Promise.all([getCompanySettings(context), findOrigin()])
  const {
    API_REQUESTS_PER_MINUTE: requestsPerMinute,
    PUBLIC_VALIDATE_PER_MINUTE: publicValidationsPerMinute,
  } = env()
  return (
    <SettingsFrame
      name="integrations"
      historyHref={historyHref(context, { type: 'company', id: context.scope.company.id })}
    >
      <Integrations
        settings={toIntegrationsView(settings)}
        defaultLimits={{ requestsPerMinute, publicValidationsPerMinute }}
        eventsUrl={`${origin}/v1/kyc/provider-events?companyid=${context.scope.company.id}`}
        actions={isAllowed(context.actor, 'credentials:write') ? integrationActions : undefined}
      />
    </SettingsFrame>
  )
}

/** Omits the sealed secret, which must not reach a browser. */
function toIntegrationsView(settings: Awaited<ReturnType<typeof getCompanySettings>>): IntegrationsView {
  const {
    sealedProviderSecret = null,
    requestsPerMinute = null,
    publicValidationsPerMinute = null,
  } = settings ?? {}
  return {
    hasProviderSecret: sealedProviderSecret !== null,
    limits: { requestsPerMinute, publicValidationsPerMinute },
  }
}
