import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { formatNumber } from '@/components/ui/format'
import type { RateLimits } from '@/domain/company/rate-limits'
import type { IntegrationActions } from './integrations-view'
import { RateLimitsForm } from './rate-limits-form'

interface RateLimitsCardProps {
  limits: RateLimits
  ownLimits: { [Name in keyof RateLimits]: number }
  save?: IntegrationActions['saveRateLimits']
}

export function RateLimitsCard({ limits, ownLimits, save }: RateLimitsCardProps) {
  const shown = (name: keyof RateLimits) =>
    `${formatNumber(limits[name] ?? ownLimits[name])} a minute${limits[name] === null ? ', the desk’s own limit' : ''}`
  return (
    <Card>
      <CardHeader
        title="Rate limits"
        description="Calls beyond a limit are answered with 429 and when to come back. A change holds within a second."
      />
      <CardBody className={save ? undefined : 'pb-2'}>
        {save ? (
          <RateLimitsForm limits={limits} ownLimits={ownLimits} save={save} />
        ) : (
          <Facts
            items={[
              { label: 'Each API key', value: shown('requestsPerMinute') },
              {
                label: 'Public validations',
                value: `${shown('publicValidationsPerMinute')}, for each address`,
              },
            ]}
          />
        )}
      </CardBody>
    </Card>
  )
}
