import type { RateLimits } from '@/domain/company/rate-limits'
import type { IntegrationActions, IntegrationsView } from './integrations-view'
import { ProviderCard } from './provider-card'
import { RateLimitsCard } from './rate-limits-card'

interface IntegrationsProps {
  settings: IntegrationsView
  /** The defaults of the installation. */
  defaultLimits: { [Name in keyof RateLimits]: number }
  eventsUrl: string
  /** Absent for roles with view-only access. */
  actions?: IntegrationActions
}

export function Integrations({
  settings: { hasProviderSecret, limits },
  defaultLimits,
  eventsUrl,
  actions,
}: IntegrationsProps) {
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <ProviderCard
        hasSecret={hasProviderSecret}
        eventsUrl={eventsUrl}
        rotateSecret={actions?.rotateProviderSecret}
      />
      <RateLimitsCard limits={limits} defaultLimits={defaultLimits} save={actions?.saveRateLimits} />
    </div>
  )
}
