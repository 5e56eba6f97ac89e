import { webhooksGuidePath } from '@/components/reference/reference-view'
import { requestsList } from '@/components/requests/requests-list'
import { CopyableCode } from '@/components/ui/copy-button'
import { FactsCard } from '@/components/ui/facts'
import { RelativeTime, TimeFact } from '@/components/ui/time'
import { TextLink } from '@/components/ui/text-link'
import type { EndpointView } from './endpoint-view'
import { EventBadges } from './event-badges'

const kycWebhookRoute = '/v1/kyc/webhook'

export function EndpointFacts({ endpoint, now }: { endpoint: EndpointView; now: Date }) {
  const { id, kind, previousSecretExpiresAt, createdAt } = endpoint
  const isOverlapping = previousSecretExpiresAt !== null && previousSecretExpiresAt > now
  const setBy = {
    label: 'URL set by',
    value: <TextLink href={requestsList.href({ route: kycWebhookRoute })}>POST {kycWebhookRoute}</TextLink>,
  }
  return (
    <FactsCard
      items={[
        {
          label: 'Events',
          value: (
            <span className="flex flex-wrap gap-1">
              <EventBadges endpoint={endpoint} />
            </span>
          ),
        },
        ...(kind === 'kyc' ? [setBy] : []),
        {
          label: 'Signing secret',
          value: (
            <span className="flex flex-col items-start">
              {isOverlapping ? (
                <span>
                  Rotated. The old secret also signs and ends{' '}
                  <RelativeTime value={previousSecretExpiresAt} planned />.
                </span>
              ) : (
                'Shown only when it is created'
              )}
              <TextLink href={webhooksGuidePath}>How to verify a message</TextLink>
            </span>
          ),
        },
        { label: 'Added', value: <TimeFact value={createdAt} now={now} /> },
        { label: 'Id', value: <CopyableCode value={id} label="Copy endpoint id" className="text-caption" /> },
      ]}
    />
  )
}
