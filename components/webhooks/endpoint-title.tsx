import { Badge } from '@/components/ui/badge'
import { CopyableCode } from '@/components/ui/copyable-code'
import { EndpointStatus } from './endpoint-status'
import type { EndpointView } from './endpoint-view'

export function EndpointTitle({ endpoint }: { endpoint: EndpointView }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <CopyableCode value={endpoint.url} label="Copy URL" className="text-section sm:text-title" />{' '}
      <span className="inline-flex flex-wrap gap-1.5 tracking-normal">
        {endpoint.kind === 'kyc' && <Badge tone="accent">KYC webhook</Badge>}
        <EndpointStatus endpoint={endpoint} />
      </span>
    </span>
  )
}
