'use client'

import { useEffect, useState } from 'react'
import { useAfterHydration } from './after-hydration'
import { formatDateTime, formatRelative, type Moment } from './format'
import { Tooltip } from './tooltip'

export interface RelativeTimeProps {
  value: Moment
  className?: string
}

/**
 * The server writes the text in UTC, the browser rewrites it in its own zone once hydrated and then each minute.
 * The exact time is a tooltip and never the only place of a fact: a long table must not gain a tab stop per row.
 */
export function RelativeTime({ value, className }: RelativeTimeProps) {
  const inBrowser = useAfterHydration()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  const timeZone = inBrowser ? undefined : 'UTC'
  const text = (
    <time dateTime={new Date(value).toISOString()} className={className} suppressHydrationWarning>
      {formatRelative(value, now, { timeZone })}
    </time>
  )
  return inBrowser ? <Tooltip content={formatDateTime(value)}>{text}</Tooltip> : text
}
