import { CircleCheck, CircleSlash, CircleX, TriangleAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/time'
import type { EndpointView } from './endpoint-view'

type Status = Pick<EndpointView, 'status' | 'disabledReason' | 'failingSince'>

export function EndpointStatus({ endpoint: { status, disabledReason, failingSince } }: { endpoint: Status }) {
  if (status === 'disabled') {
    return disabledReason === null ? (
      <Badge icon={CircleSlash}>Disabled</Badge>
    ) : (
      <Badge tone="danger" icon={CircleX}>
        Disabled automatically
      </Badge>
    )
  }
  return failingSince ? (
    <Badge tone="warning" icon={TriangleAlert}>
      Failing
    </Badge>
  ) : (
    <Badge tone="success" icon={CircleCheck}>
      Enabled
    </Badge>
  )
}

/** The line below the badge: since when it fails, or why it was disabled automatically. */
export function EndpointStatusDetail({
  endpoint: { status, disabledReason, failingSince },
}: {
  endpoint: Status
}) {
  if (status === 'disabled') return disabledReason
  if (!failingSince) return null
  return (
    <>
      First failed <RelativeTime value={failingSince} />
    </>
  )
}
