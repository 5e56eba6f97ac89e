import { CircleCheck, CircleSlash } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CopyableCode } from '@/components/ui/copyable-code'
import { Facts } from '@/components/ui/facts'
import type { IntegrationActions } from './integrations-view'
import { ProviderSecretButton } from './provider-secret-button'

interface ProviderCardProps {
  hasSecret: boolean
  eventsUrl: string
  makeSecret?: IntegrationActions['makeProviderSecret']
}

export function ProviderCard({ hasSecret, eventsUrl, makeSecret }: ProviderCardProps) {
  const secret = hasSecret ? (
    <Badge tone="success" icon={CircleCheck}>
      Set
    </Badge>
  ) : (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Badge icon={CircleSlash}>None yet</Badge>
      <span className="text-muted-foreground">Its events are refused.</span>
    </span>
  )
  return (
    <Card>
      <CardHeader
        className="max-sm:flex-col"
        title="KYC provider"
        description="Tells the desk how identity checks end, without your backend in between. Give it this URL and a secret to sign with."
        action={
          makeSecret && <ProviderSecretButton isFirst={!hasSecret} make={makeSecret} eventsUrl={eventsUrl} />
        }
      />
      <CardBody className="pb-2">
        <Facts
          items={[
            { label: 'URL', value: <CopyableCode value={eventsUrl} label="Copy URL for the provider" /> },
            { label: 'Signing secret', value: secret },
          ]}
        />
      </CardBody>
    </Card>
  )
}
