import type { Action } from '@/components/form/action-result'
import type { RateLimits } from '@/domain/company/rate-limits'

export interface IntegrationsView {
  hasProviderSecret: boolean
  /** Null when the company uses the installation's default. */
  limits: RateLimits
}

export interface IntegrationActions {
  rotateProviderSecret: Action<void, { secret: string }>
  saveRateLimits: Action<RateLimits>
}
