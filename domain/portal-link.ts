import { z } from 'zod'
import { dayMs, hourMs, minuteMs, secondMs } from './time'

const minMs = secondMs
const maxMs = 90 * dayMs
const defaultMs = 7 * dayMs

/** The choices of staff: the days for which a link works. */
export const portalLinkDays = [1, 7, 30, 90] as const

const duration =
  /^P(?=\d|T\d)(?:(\d{1,7})W)?(?:(\d{1,7})D)?(?:T(?=\d)(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,7})S)?)?$/
const unitsMs = [7 * dayMs, dayMs, hourMs, minuteMs, secondMs]

/** The length of an ISO 8601 duration in weeks, days, hours, minutes and seconds; months and years differ in length. */
function durationMsOf(text: string): number | undefined {
  const counts = duration.exec(text)?.slice(1)
  return counts?.reduce((sum, count, index) => sum + Number(count ?? 0) * unitsMs[index]!, 0)
}

/** How long a portal link works (docs/api-contract.md, section 6). Becomes milliseconds. */
export const newPortalLink = z.object({
  expiresIn: z
    .string()
    .nullish()
    .transform((text, context) => {
      const ms = text == null ? defaultMs : durationMsOf(text)
      if (ms !== undefined && ms >= minMs && ms <= maxMs) return ms
      context.addIssue('must be an ISO 8601 duration from PT1S to P90D, such as P7D')
      return z.NEVER
    })
    .meta({
      override: { type: ['string', 'null'], examples: ['P7D'] },
      description: 'How long the link works: an ISO 8601 duration from `PT1S` to `P90D`; `P7D` without it.',
    }),
})
export type NewPortalLink = z.output<typeof newPortalLink>
