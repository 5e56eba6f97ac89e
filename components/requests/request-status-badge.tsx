'use client'

import { Badge } from '@/components/ui/badge'
import { isStatusClass, statusClassLabels } from './request-status'

/** "400 Rejected". A client component, because a number is smaller to send for every row than an icon and its markup. */
export function RequestStatusBadge({ status }: { status: number }) {
  const statusClass = `${Math.floor(status / 100)}xx`
  const { label, tone, icon } = statusClassLabels[isStatusClass(statusClass) ? statusClass : '5xx']
  return (
    <Badge tone={tone} icon={icon}>
      {status} {label}
    </Badge>
  )
}
