'use client'

import { useAfterHydration } from '@/components/ui/after-hydration'
import { formatDateTime } from '@/components/ui/format'
import { RelativeTime } from '@/components/ui/relative-time'

/** A time in full, with how far off it is when that is near: UTC from the server, the person's own zone once in the browser. */
export function TimeFact({ value, near, none }: { value: string | null; near: boolean; none: string }) {
  const inBrowser = useAfterHydration()
  if (value === null) return <span className="text-muted-foreground">{none}</span>
  return (
    <span className="flex flex-col">
      <span className="tabular-nums">
        {formatDateTime(value, { timeZone: inBrowser ? undefined : 'UTC' })}
      </span>
      {near && (
        <span className="text-caption text-muted-foreground">
          <RelativeTime value={value} />
        </span>
      )}
    </span>
  )
}
