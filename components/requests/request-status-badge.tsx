'use client'

import { StateBadge } from '@/components/ui/badge'
import { isStatusClass, statusClassLabels } from './request-status'

/** "400 Rejected". For the client, because a number is less to send for every row than its icon and markup. */
export function RequestStatusBadge({ status }: { status: number }) {
  const statusClass = `${Math.floor(status / 100)}xx`
  const { label, ...rest } = statusClassLabels[isStatusClass(statusClass) ? statusClass : '5xx']
  return <StateBadge of={{ label: `${status} ${label}`, ...rest }} />
}
