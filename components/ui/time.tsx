'use client'

import { useSyncExternalStore } from 'react'
import { formatClock, formatDate, formatDateTime, formatRelative, type Moment } from './format'
import { useTimeZone } from './time-zone'

interface RelativeTimeProps {
  value: Moment
  /** For a time that can be in the future. */
  planned?: boolean
  className?: string
}

/**
 * "3 minutes ago", rendered again each minute. The exact time is in the title, which is not focusable: a long table must not
 * have a tab stop in every row.
 */
export function RelativeTime({ value, planned = false, className }: RelativeTimeProps) {
  const timeZone = useTimeZone()
  const now = useSyncExternalStore(clock.subscribe, clock.read, clock.read)
  return (
    <time
      dateTime={new Date(value).toISOString()}
      title={formatDateTime(value, timeZone)}
      className={className}
      suppressHydrationWarning
    >
      {formatRelative(value, now, { planned, timeZone })}
    </time>
  )
}

/** One timer for all times of a page, running while any are mounted. */
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

/** A time as a date, for a log, or in full. */
export function LocalTime({ value, as }: { value: Date; as: keyof typeof formats }) {
  const timeZone = useTimeZone()
  return (
    <time dateTime={value.toISOString()} title={as === 'full' ? undefined : formatDateTime(value, timeZone)}>
      {formats[as](value, timeZone)}
    </time>
  )
}

/** Within this period, "3 days ago" is shown besides the date. */
const nearMs = 30 * 86_400_000

interface TimeFactProps {
  value: Date | null
  /** For a time that can be in the future. */
  planned?: boolean
  /** Shown for a time that is not set. */
  none?: string
  now: Date
}

/** A complete time, and the distance to it when it is near. */
export function TimeFact({ value, planned = false, none, now }: TimeFactProps) {
  if (value === null) return <span className="text-muted-foreground">{none}</span>
  const isNear = Math.abs(value.getTime() - now.getTime()) < nearMs
  return (
    <span className="flex flex-col">
      <LocalTime value={value} as="full" />
      {isNear && (
        <RelativeTime value={value} planned={planned} className="text-caption text-muted-foreground" />
      )}
    </span>
  )
}
