import { dayMs } from '@/domain/time'

/** Why an enabled code needs a decision by staff: lists filter by it, and the overview counts it. */
export const codeAttentions = ['near_limit', 'expires_soon', 'expired_in_use'] as const
export type CodeAttention = (typeof codeAttentions)[number]

export const isCodeAttention = (text: string | undefined): text is CodeAttention =>
  (codeAttentions as readonly (string | undefined)[]).includes(text)

/** The uses from which a limit is near: a tenth of it is left, where `Meter` turns amber. The index of such codes agrees. */
export const nearLimitFrom = (limit: number) => limit - Math.floor(limit / 10)

/** How long before its expiry a code expires soon. */
export const soonDays = 7
/** How long an attempt to use an expired code is recent. */
export const recentAttemptDays = 7

/** The bounds at `now`: what expires before `soon` expires soon; attempts after `recent` are recent. */
export function attentionTimes(now: Date): { soon: Date; recent: Date } {
  return {
    soon: new Date(now.getTime() + soonDays * dayMs),
    recent: new Date(now.getTime() - recentAttemptDays * dayMs),
  }
}
