'use client'

import { useAfterHydration } from '@/components/ui/after-hydration'
import { formatDate } from '@/components/ui/format'

/** From when until when a program runs: UTC from the server, the person's own zone once in the browser. */
export function ProgramDates({ startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }) {
  const inBrowser = useAfterHydration()
  const day = (time: string) => (
    <time dateTime={time}>{formatDate(time, { timeZone: inBrowser ? undefined : 'UTC' })}</time>
  )
  if (startsAt === null && endsAt === null) return <span className="text-muted-foreground">Any time</span>
  return (
    <span className="flex flex-col leading-4">
      {startsAt !== null && <span>From {day(startsAt)}</span>}
      {endsAt !== null && <span>Until {day(endsAt)}</span>}
    </span>
  )
}
