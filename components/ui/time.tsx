'use client'

import { useSyncExternalStore } from 'react'
import { useAfterHydration } from './after-hydration'
import { formatClock, formatDate, formatDateTime, formatRelative, type Moment } from './format'

/**
 * "3 minutes ago". The server writes it in UTC, the browser in its own zone once hydrated, and again each minute. The
 * exact time is a title and never the only place of a fact: a long table must not gain a tab stop per row.
 */
export function RelativeTime({ value, className }: { value: Moment; className?: string }) {
  const inBrowser = useAfterHydration()
  const now = useSyncExternalStore(clock.subscribe, clock.read, clock.read)
  return (
    <time
      dateTime={new Date(value).toISOString()}
      title={inBrowser ? formatDateTime(value) : undefined}
      className={className}
      suppressHydrationWarning
    >
      {formatRelative(value, now, { timeZone: inBrowser ? undefined : 'UTC' })}
    </time>
  )
}

/** One timer for all times of a page, running while there are any. */
const clock = createClock(60_000)

function createClock(intervalMs: number) {
  const listeners = new Set<() => void>()
  let now = Date.now()
  let timer: ReturnType<typeof setInterval> | undefined
  const tick = () => {
    now = Date.now()
    listeners.forEach((listener) => listener())
  }
  return {
    read: () => (typeof window === 'undefined' ? Date.now() : now),
    subscribe: (listener: () => void) => {
      if (listeners.size === 0) {
        now = Date.now()
        timer = setInterval(tick, intervalMs)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearInterval(timer)
      }
    },
  }
}

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

/** Within this, "3 days ago" says more than the date alone. */
const nearMs = 30 * 86_400_000

interface TimeFactProps {
  value: Date | null
  /** Instead of a time that is not set. */
  none?: string
  now: Date
}

/** A time in full, and how far off it is when that is near. */
export function TimeFact({ value, none, now }: TimeFactProps) {
  if (value === null) return <span className="text-muted-foreground">{none}</span>
  const isNear = Math.abs(value.getTime() - now.getTime()) < nearMs
  return (
    <span className="flex flex-col">
      <LocalTime value={value} as="full" />
      {isNear && <RelativeTime value={value} className="text-caption text-muted-foreground" />}
    </span>
  )
}
