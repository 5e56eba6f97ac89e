import { tzOffset } from '@date-fns/tz/tzOffset'
import { dayMs, minuteMs } from './time'

/** What clocks in a time zone show at a time: "2026-01-31T09:00:00.000". */
export function localTimeOf(time: Date, timeZone: string): string {
  return new Date(time.getTime() + offsetMsAt(time.getTime(), timeZone)).toISOString().slice(0, -1)
}

/**
 * The time at which clocks in a time zone show a local time such as "2026-01-31T09:00". When summer time ends, an hour is shown
 * twice, and this is the first; an hour that is skipped when it begins is shown as the next. An invalid Date for other text and
 * for days that do not exist.
 */
export function timeAt(localTime: string, timeZone: string): Date {
  const shownMs = Date.parse(`${localTime}Z`)
  if (Number.isNaN(shownMs) || !localTime.startsWith(new Date(shownMs).toISOString().slice(0, 10)))
    return new Date(Number.NaN)
  const [beforeMs, afterMs] = [-dayMs, dayMs].map(
    (distanceMs) => shownMs - offsetMsAt(shownMs + distanceMs, timeZone),
  ) as [number, number]
  const isShown = (ms: number) => ms + offsetMsAt(ms, timeZone) === shownMs
  return new Date(!isShown(beforeMs) && isShown(afterMs) ? afterMs : beforeMs)
}

function offsetMsAt(ms: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0
  return Math.round(tzOffset(timeZone, new Date(ms)) * minuteMs)
}
