import { LocalTime } from './local-time'
import { RelativeTime } from './relative-time'

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
