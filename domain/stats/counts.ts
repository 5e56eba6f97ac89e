import { dayOf } from '@/domain/days'
import type { ReferralState } from '@/domain/referral/referral'

export const statsCounts = ['visits', 'started', 'approved', 'rejected', 'reversed'] as const
export type StatsCount = (typeof statsCounts)[number]

export interface Cost {
  currency: string
  amountMinor: number
}

/** What happened on a day of the company. */
interface CountsOnDay extends Partial<Record<StatsCount, number>> {
  day: string
  /** Bonuses booked; negative for those reversed. */
  costs?: Cost[]
}

/** What of a referral decides how it counts in reports. */
export interface CountedReferral {
  state: ReferralState
  startedDay: string | null
  countedDay: string | null
  reversedDay: string | null
  createdAt: Date
  decidedAt: Date | null
  reversedAt: Date | null
}

/**
 * What a referral with these bonuses adds to reports: it started, and was then rejected, or approved and perhaps reversed. An
 * approval costs its bonuses, a reversal takes that cost back on its own day, so that no earlier report changes. Referrals of
 * versions that did not store these days count by days of UTC.
 */
export function countsOf(referral: CountedReferral, bonuses: readonly Cost[]): CountsOnDay[] {
  const { state } = referral
  const counts: CountsOnDay[] = [{ day: referral.startedDay ?? dayOf(referral.createdAt, 'UTC'), started: 1 }]
  const countDecision = (count: Omit<CountsOnDay, 'day'>) =>
    counts.push({ day: referral.countedDay ?? dayOf(referral.decidedAt!, 'UTC'), ...count })
  if (state === 'rejected') countDecision({ rejected: 1 })
  if (state === 'approved' || state === 'reversed') countDecision({ approved: 1, costs: [...bonuses] })
  if (state === 'reversed')
    counts.push({
      day: referral.reversedDay ?? dayOf(referral.reversedAt!, 'UTC'),
      reversed: 1,
      costs: bonuses.map(({ currency, amountMinor }) => ({ currency, amountMinor: -amountMinor })),
    })
  return counts
}

/** What booking or reversing a manual entry adds to reports. A deduction lowers costs, and a reversal takes that back. */
export function costOfEntry(
  { payableAt, currency, amountMinor }: Cost & { payableAt: Date | null },
  step: 'booked' | 'reversed',
): Cost {
  const isDeduction = payableAt === null
  return { currency, amountMinor: isDeduction === (step === 'reversed') ? amountMinor : -amountMinor }
}
