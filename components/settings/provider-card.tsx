import { CircleCheck, CircleSlash } from 'lucide-react'
import { AskRole } from '@/components/shell/ask-role'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CopyableCode } from '@/components/ui/copy-button'
import { Facts } from '@/components/ui/facts'
import type { IntegrationActions } from './integrations-view'
import { ProviderSecretButton } from './provider-secret-button'

interface ProviderCardProps {
  hasSecret: boolean
  eventsUrl: string
  rotateSecret?: IntegrationActions['rotateProviderSecret']
}

export function ProviderCard({ hasSecret, eventsUrl, rotateSecret }: ProviderCardProps) {
  const secret = hasSecret ? (
    <Badge tone="success" icon={CircleCheck}>
      Set
    </Badge>
  ) : (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Badge icon={CircleSlash}>Not set</Badge>
      <span className="text-muted-foreground">Events are rejected until you create one.</span>
    </span>
  )
  return (
    <Card>
      <CardHeader
        className="max-sm:flex-col"
        title="Identity check provider"
        description="Your KYC provider reports identity check results straight to Referral Desk. Give it this URL and a signing secret."
        action={
          rotateSecret ? (
            <ProviderSecretButton isFirst={!hasSecret} rotate={rotateSecret} eventsUrl={eventsUrl} />
          ) : (
            <AskRole
              permission="credentials:write"
              action={hasSecret ? 'rotate the secret' : 'create a secret'}
            />
          )
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
