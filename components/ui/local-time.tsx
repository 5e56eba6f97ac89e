'use client'

import { useAfterHydration } from './after-hydration'
import { formatClock, formatDate, formatDateTime } from './format'

const formats = { date: formatDate, clock: formatClock, full: formatDateTime }

/** A moment as a date, as a line of a log, or in full: in UTC from the server, in the person's own zone once in the browser. */
export function LocalTime({ value, as }: { value: Date; as: keyof typeof formats }) {
  const inBrowser = useAfterHydration()
  return (
    <time
      dateTime={value.toISOString()}
      title={inBrowser && as !== 'full' ? formatDateTime(value) : undefined}
    >
      {formats[as](value, { timeZone: inBrowser ? undefined : 'UTC' })}
    </time>
  )
}
