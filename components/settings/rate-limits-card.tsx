import { AskRole } from '@/components/shell/ask-role'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { formatNumber } from '@/components/ui/format'
import type { RateLimits } from '@/domain/company/rate-limits'
import type { IntegrationActions } from './integrations-view'
import { RateLimitsForm } from './rate-limits-form'

interface RateLimitsCardProps {
  limits: RateLimits
  defaultLimits: { [Name in keyof RateLimits]: number }
  save?: IntegrationActions['saveRateLimits']
}

export function RateLimitsCard({ limits, defaultLimits, save }: RateLimitsCardProps) {
  const limitText = (name: keyof RateLimits) =>
    `${formatNumber(limits[name] ?? defaultLimits[name])} per minute${limits[name] === null ? ' (default)' : ''}`
  return (
    <Card>
      <CardHeader
        className="max-sm:flex-col"
        title="Rate limits"
        description="Calls beyond a limit get 429 with a Retry-After header. A change takes effect within a second."
        action={!save && <AskRole permission="credentials:write" action="change limits" />}
      />
      <CardBody className={save ? undefined : 'pb-2'}>
        {save ? (
          <RateLimitsForm limits={limits} defaultLimits={defaultLimits} save={save} />
        ) : (
          <Facts
            items={[
              { label: 'Per API key', value: limitText('requestsPerMinute') },
              {
                label: 'Public validations',
                value: `${limitText('publicValidationsPerMinute')}, per IP address`,
              },
            ]}
          />
        )}
      </CardBody>
    </Card>
  )
}
