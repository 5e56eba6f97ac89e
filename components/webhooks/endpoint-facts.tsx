import Link from 'next/link'
import { TimeFact } from '@/components/codes/time-fact'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CopyableCode } from '@/components/ui/copyable-code'
import { Facts } from '@/components/ui/facts'
import { RelativeTime } from '@/components/ui/relative-time'
import type { EndpointView } from './endpoint-view'
import { EventBadges } from './event-badges'

export function EndpointFacts({ endpoint, now }: { endpoint: EndpointView; now: Date }) {
  const { id, kind, url, description, previousSecretExpiresAt, createdAt } = endpoint
  const isOverlapping = previousSecretExpiresAt !== null && previousSecretExpiresAt > now
  const items = [
    { label: 'URL', value: <CopyableCode value={url} label="Copy URL" /> },
    {
      label: 'Events',
      value: (
        <span className="flex flex-wrap gap-1">
          <EventBadges endpoint={endpoint} />
        </span>
      ),
    },
    ...(kind === 'kyc' ? [{ label: 'Registered', value: <>By <code>POST /v1/kyc/webhook</code>, which also changes the URL.</> }] : []),
    {
      label: 'Signing secret',
      value: isOverlapping ? (
        <>
          Rotated; the one before signs along until it ends <RelativeTime value={previousSecretExpiresAt} />.
        </>
      ) : (
        'Shown once, when it was made'
      ),
    },
    { label: 'Description', value: description ?? <span className="text-muted-foreground">None</span> },
    { label: 'Added', value: <TimeFact value={createdAt.toISOString()} none="" near={false} /> },
    { label: 'Id', value: <CopyableCode value={id} label="Copy endpoint id" className="text-caption" /> },
  ]
  return (
    <Card>
      <CardHeader
        title="Facts"
        className="pb-1"
        action={
          <Link href="/developers/reference" className="rounded text-table text-primary-text hover:underline">
            How to verify
          </Link>
        }
      />
      <CardBody className="pb-2">
        <Facts items={items} />
      </CardBody>
    </Card>
  )
}
