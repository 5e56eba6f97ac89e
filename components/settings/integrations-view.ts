import type { Action } from '@/components/form/action-result'
import type { RateLimits } from '@/domain/company/rate-limits'

export interface IntegrationsView {
  hasProviderSecret: boolean
  /** What the company set; null for the product's own. */
  limits: RateLimits
}

export interface IntegrationActions {
  makeProviderSecret: Action<void, { secret: string }>
  saveRateLimits: Action<RateLimits>
}
