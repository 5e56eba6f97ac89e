import { dayOf } from '@/domain/days'
import type { ReferralState } from '@/domain/referral/referral'

export const statsCounts = ['visits', 'started', 'approved', 'paid', 'rejected', 'reversed'] as const
export type StatsCount = (typeof statsCounts)[number]

export const noCounts: Record<StatsCount, number> = {
  visits: 0,
  started: 0,
  approved: 0,
  paid: 0,
  rejected: 0,
  reversed: 0,
}

export interface Cost {
  currency: string
  amountMinor: number
}

/** A bonus of a referral, unpaid without a time of payment. */
export interface CountedBonus extends Cost {
  paidAt?: Date | null
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
 * approval costs its bonuses, a reversal takes that cost back on its own day, so that no earlier report changes. Only the payment
 * counts on the day of the approval, so that a report says how many of its approvals are paid. Referrals of versions that did not
 * store these days count by days of UTC.
 */
export function countsOf(referral: CountedReferral, bonuses: readonly CountedBonus[]): CountsOnDay[] {
  const { state } = referral
  const counts: CountsOnDay[] = [{ day: referral.startedDay ?? dayOf(referral.createdAt, 'UTC'), started: 1 }]
  const countDecision = (count: Omit<CountsOnDay, 'day'>) =>
    counts.push({ day: decisionDayOf(referral), ...count })
  if (state === 'rejected') countDecision({ rejected: 1 })
  if (state === 'approved' || state === 'reversed')
    countDecision({ approved: 1, paid: isPaid(bonuses) ? 1 : 0, costs: [...bonuses] })
  if (state === 'reversed')
    counts.push({
      day: referral.reversedDay ?? dayOf(referral.reversedAt!, 'UTC'),
      reversed: 1,
      costs: bonuses.map(({ currency, amountMinor }) => ({ currency, amountMinor: -amountMinor })),
    })
  return counts
}

/** The day on which the approval or rejection of a referral counts. */
export function decisionDayOf({ countedDay, decidedAt }: Pick<CountedReferral, 'countedDay' | 'decidedAt'>) {
  return countedDay ?? dayOf(decidedAt!, 'UTC')
}

/**
 * Whether a referral with these bonuses is paid: it has some, and each of them was paid. A reversal changes nothing about it: what
 * was paid was paid, and what was open then never will be.
 */
function isPaid(bonuses: readonly Pick<CountedBonus, 'paidAt'>[]): boolean {
  return bonuses.length > 0 && bonuses.every(({ paidAt }) => Boolean(paidAt))
}

/** What booking or reversing a manual entry adds to reports. A deduction lowers costs, and a reversal takes that back. */
export function costOfEntry(
  { payableAt, currency, amountMinor }: Cost & { payableAt: Date | null },
  step: 'booked' | 'reversed',
): Cost {
  const isDeduction = payableAt === null
  return { currency, amountMinor: isDeduction === (step === 'reversed') ? amountMinor : -amountMinor }
}
