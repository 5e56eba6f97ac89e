import { plural, formatMinor } from '@/components/ui/format'
import { amountFor, type BonusRule } from '@/domain/bonus/rules'
import {
  maxCostPerReferral,
  maxTotalCost,
  type ProgramTerms,
  type ReversalPolicy,
} from '@/domain/program/program'

type Bonuses = Pick<ProgramTerms, 'referrerBonus' | 'refereeBonus'>
type Bounds = Bonuses & Pick<ProgramTerms, 'maxReferrals' | 'budgetMinor'>

/** The numbers of referrals at which a rule's amount may change. */
function breakpoints(rule: BonusRule | null): number[] {
  switch (rule?.rule) {
    case undefined:
    case 'fixed':
      return []
    case 'tiered':
      return rule.tiers.map(({ from }) => from)
    case 'first-n':
      return [rule.referrals + 1]
  }
}

/** The minimum cost of one referral for both sides, in minor units. Each depends on the partner's number of referrals. */
function minCostPerReferral({
  referrerBonus,
  refereeBonus,
  maxReferrals,
}: Omit<Bounds, 'budgetMinor'>): number {
  const points = [1, ...breakpoints(referrerBonus), ...breakpoints(refereeBonus)].filter(
    (nth) => maxReferrals === null || nth <= maxReferrals,
  )
  return Math.min(...points.map((nth) => amountFor(referrerBonus, nth) + amountFor(refereeBonus, nth)))
}

/** "Each approved referral costs 75.00 USD." */
export function eachCostText(terms: Omit<Bounds, 'budgetMinor'>, currency: string): string {
  const format = formatMinor(currency)
  const [least, greatest] = [minCostPerReferral(terms), maxCostPerReferral(terms)]
  if (greatest === 0) return 'Approved referrals cost nothing: no bonus is set.'
  return least === greatest
    ? `Each approved referral costs ${format(greatest)}.`
    : `Each approved referral costs between ${format(least)} and ${format(greatest)}.`
}

export interface TotalCost {
  text: string
  /** Whether it is probably a mistake. */
  warning: boolean
}

/** The maximum cost of the program and the limit that sets it; undefined when referrals cost nothing. */
export function totalCostText(terms: Bounds, currency: string): TotalCost | null {
  const format = formatMinor(currency)
  const { budgetMinor, maxReferrals } = terms
  const each = maxCostPerReferral(terms)
  const total = maxTotalCost(terms)
  if (each === 0) return null
  if (total === null)
    return {
      text: 'No upper limit: set a referral limit or a budget to cap the cost.',
      warning: true,
    }
  if (budgetMinor !== null && budgetMinor < each)
    return {
      text: `The budget of ${format(budgetMinor)} does not cover one referral of ${format(each)}, so the program accepts none.`,
      warning: true,
    }
  const atMost = minCostPerReferral(terms) === each ? '' : 'at most '
  const byNumber =
    maxReferrals === null ? null : `${plural(maxReferrals, 'referral')} of ${atMost}${format(each)}`
  if (budgetMinor === null) return { text: `At most ${format(total)}: ${byNumber}.`, warning: false }
  if (maxReferrals === null)
    return {
      text: `At most ${format(total)}, its budget: enough for ${atMost && 'at least '}${plural(Math.floor(budgetMinor / each), 'referral')}.`,
      warning: false,
    }
  const ofNumber = maxReferrals * each
  if (ofNumber === budgetMinor)
    return { text: `At most ${format(total)}: the budget covers exactly ${byNumber}.`, warning: false }
  return ofNumber < budgetMinor
    ? {
        text: `At most ${format(total)}, from the referral limit: ${byNumber}. The budget of ${format(budgetMinor)} is never used up.`,
        warning: false,
      }
    : {
        text: `At most ${format(total)}, the budget: it may be used up before ${plural(maxReferrals, 'referral')}.`,
        warning: false,
      }
}

/** When a bonus becomes payable. */
export function payableText(holdDays: number): string {
  return holdDays === 0
    ? 'As soon as the referral is approved.'
    : `${plural(holdDays, 'day')} after the referral is approved.`
}

/** How long a referral can stay pending. */
export function pendingLimitText(pendingDays: number | null): string {
  return pendingDays === null ? 'No time limit.' : `${plural(pendingDays, 'day')}, then the referral expires.`
}

/** What a reversed referral does to the uses of its code. */
export const reversalLabels: Record<ReversalPolicy, string> = {
  give_back: 'Release the use',
  keep_counted: 'Keep it counted',
}

/** What a reversal reverses, and what it keeps. */
export function reversalText({ onReversal, ...bonuses }: Bonuses & Pick<ProgramTerms, 'onReversal'>): string {
  const use =
    onReversal === 'give_back'
      ? 'The use is released, so another referral can take its place.'
      : 'The use stays counted.'
  return maxCostPerReferral(bonuses) === 0 ? use : `Its bonuses are reversed. ${use}`
}
