import { CircleAlert, CircleCheck, CircleX, CornerUpRight } from 'lucide-react'
import type { StateLabel } from '@/components/ui/badge'
import type { StatusClass } from '@/server/services/request-log/list-requests'

export const statusClassLabels: Record<StatusClass, StateLabel> = {
  '2xx': { label: 'OK', tone: 'success', icon: CircleCheck },
  '3xx': { label: 'Redirected', tone: 'neutral', icon: CornerUpRight },
  '4xx': { label: 'Rejected', tone: 'warning', icon: CircleAlert },
  '5xx': { label: 'Failed', tone: 'danger', icon: CircleX },
}

export const isStatusClass = (text: string): text is StatusClass => Object.hasOwn(statusClassLabels, text)
