import Link from 'next/link'
import type { ReactNode } from 'react'
import { webhooksGuidePath } from '@/components/reference/reference-view'
import { TimeFact } from '@/components/ui/time-fact'
import { requestsHref } from '@/components/requests/request-parameters'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CopyableCode } from '@/components/ui/copyable-code'
import { Facts } from '@/components/ui/facts'
import { RelativeTime } from '@/components/ui/relative-time'
import type { EndpointView } from './endpoint-view'
import { EventBadges } from './event-badges'

const kycWebhookRoute = '/v1/kyc/webhook'

export function EndpointFacts({ endpoint, now }: { endpoint: EndpointView; now: Date }) {
  const { id, kind, previousSecretExpiresAt, createdAt } = endpoint
  const isOverlapping = previousSecretExpiresAt !== null && previousSecretExpiresAt > now
  const items = [
    {
      label: 'Events',
      value: (
        <span className="flex flex-wrap gap-1">
          <EventBadges endpoint={endpoint} />
        </span>
      ),
    },
    ...(kind === 'kyc'
      ? [
          {
            label: 'URL set by',
            value: <Place href={requestsHref({ route: kycWebhookRoute })}>POST {kycWebhookRoute}</Place>,
          },
        ]
      : []),
    {
      label: 'Signing secret',
      value: (
        <span className="flex flex-col items-start">
          {isOverlapping ? (
            <span>
              Rotated; the old one signs too and ends <RelativeTime value={previousSecretExpiresAt} />.
            </span>
          ) : (
            'Shown only when it is made'
          )}
          <Place href={webhooksGuidePath}>How to verify a message</Place>
        </span>
      ),
    },
    { label: 'Added', value: <TimeFact value={createdAt} now={now} /> },
    { label: 'Id', value: <CopyableCode value={id} label="Copy endpoint id" className="text-caption" /> },
  ]
  return (
    <Card>
      <CardHeader title="Facts" className="pb-1" />
      <CardBody className="pb-2">
        <Facts items={items} />
      </CardBody>
    </Card>
  )
}

function Place({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="rounded wrap-anywhere text-primary-text hover:underline">
      {children}
    </Link>
  )
}
