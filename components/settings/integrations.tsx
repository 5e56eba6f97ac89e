import type { RateLimits } from '@/domain/company/rate-limits'
import type { IntegrationActions, IntegrationsView } from './integrations-view'
import { ProviderCard } from './provider-card'
import { RateLimitsCard } from './rate-limits-card'

interface IntegrationsProps {
  settings: IntegrationsView
  /** The product's own limits. */
  ownLimits: { [Name in keyof RateLimits]: number }
  eventsUrl: string
  /** Left out for those who may only look. */
  actions?: IntegrationActions
}

export function Integrations({
  settings: { hasProviderSecret, limits },
  ownLimits,
  eventsUrl,
  actions,
}: IntegrationsProps) {
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <ProviderCard
        hasSecret={hasProviderSecret}
        eventsUrl={eventsUrl}
        makeSecret={actions?.makeProviderSecret}
      />
      <RateLimitsCard limits={limits} ownLimits={ownLimits} save={actions?.saveRateLimits} />
    </div>
  )
}
