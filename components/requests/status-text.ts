import { CircleAlert, CircleCheck, CircleX, CornerUpRight, type LucideIcon } from 'lucide-react'
import type { Tone } from '@/components/ui/tone'
import { statusClasses, type StatusClass } from './request-parameters'

/** How each class of statuses is told, in the log and in its filter. */
export const statusText: Record<StatusClass, { label: string; tone: Tone; icon: LucideIcon }> = {
  '2xx': { label: 'OK', tone: 'success', icon: CircleCheck },
  '3xx': { label: 'Redirected', tone: 'neutral', icon: CornerUpRight },
  '4xx': { label: 'Refused', tone: 'warning', icon: CircleAlert },
  '5xx': { label: 'Failed', tone: 'danger', icon: CircleX },
}

export const classOf = (status: number): StatusClass =>
  statusClasses.find((each) => each[0] === String(status)[0]) ?? '5xx'
