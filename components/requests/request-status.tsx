import { Badge } from '@/components/ui/badge'
import { classOf, statusWords } from './status-words'

export function RequestStatus({ status }: { status: number }) {
  const { label, tone, icon } = statusWords[classOf(status)]
  return (
    <Badge tone={tone} icon={icon} className="tabular-nums">
      {status} {label}
    </Badge>
  )
}
