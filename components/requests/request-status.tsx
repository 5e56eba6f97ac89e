import { Badge } from '@/components/ui/badge'
import { classOf, statusText } from './status-text'

export function RequestStatus({ status }: { status: number }) {
  const { label, tone, icon } = statusText[classOf(status)]
  return (
    <Badge tone={tone} icon={icon} className="tabular-nums">
      {status} {label}
    </Badge>
  )
}
