'use client'

import { useAfterHydration } from '@/components/ui/after-hydration'
import { formatClock, formatDateTime } from '@/components/ui/format'
import { Tooltip } from '@/components/ui/tooltip'

/** To the second, because lines of a log stand close together: UTC from the server, the person's own zone once in the browser. */
export function ExactTime({ value }: { value: Date }) {
  const inBrowser = useAfterHydration()
  const timeZone = inBrowser ? undefined : 'UTC'
  const text = <time dateTime={value.toISOString()}>{formatClock(value, { timeZone })}</time>
  return inBrowser ? <Tooltip content={formatDateTime(value)}>{text}</Tooltip> : text
}
