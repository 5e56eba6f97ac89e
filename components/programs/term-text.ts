import { plural } from '@/components/ui/format'
import { amountFor, type BonusRule } from '@/domain/bonus/rules'
import { maxCostPerReferral, maxTotalCost, type ProgramTerms } from '@/domain/program/program'
import { formatMinor } from './format-minor'

type Bonuses = Pick<ProgramTerms, 'referrerBonus' | 'refereeBonus'>
type Bounds = Bonuses & Pick<ProgramTerms, 'maxReferrals' | 'budgetMinor'>

/** The referrals at which what a rule gives may change. */
function turningPoints(rule: BonusRule | null): number[] {
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

/** The least that one referral can cost, both sides together, in minor units. Both are reckoned by the same count of the referrer's. */
export function minCostPerReferral({
  referrerBonus,
  refereeBonus,
  maxReferrals,
}: Omit<Bounds, 'budgetMinor'>): number {
  const points = [1, ...turningPoints(referrerBonus), ...turningPoints(refereeBonus)].filter(
    (nth) => maxReferrals === null || nth <= maxReferrals,
  )
  return Math.min(...points.map((nth) => amountFor(referrerBonus, nth) + amountFor(refereeBonus, nth)))
}

/** "Each approved referral costs 75.00 USD." */
export function eachCostText(terms: Omit<Bounds, 'budgetMinor'>, currency: string): string {
  const say = formatMinor(currency)
  const [least, greatest] = [minCostPerReferral(terms), maxCostPerReferral(terms)]
  if (greatest === 0) return 'Approved referrals cost nothing: nobody earns a bonus.'
  return least === greatest
    ? `Each approved referral costs ${say(greatest)}.`
    : `Each approved referral costs between ${say(least)} and ${say(greatest)}.`
}

export interface TotalWords {
  words: string
  /** Something that somebody may not have meant. */
  warning: boolean
}

/** The most that the program can cost, and what makes it the most; nothing when referrals cost nothing. */
export function totalCostText(terms: Bounds, currency: string): TotalWords | null {
  const say = formatMinor(currency)
  const { budgetMinor, maxReferrals } = terms
  const each = maxCostPerReferral(terms)
  const total = maxTotalCost(terms)
  if (each === 0) return null
  if (total === null)
    return {
      words: 'No upper bound: neither a number of referrals nor a budget limits what it can cost.',
      warning: true,
    }
  if (budgetMinor !== null && budgetMinor < each)
    return {
      words: `The budget of ${say(budgetMinor)} does not pay one referral of ${say(each)}, so the program takes none.`,
      warning: true,
    }
  const atMost = minCostPerReferral(terms) === each ? '' : 'at most '
  const byNumber =
    maxReferrals === null ? null : `${plural(maxReferrals, 'referral')} of ${atMost}${say(each)}`
  if (budgetMinor === null) return { words: `At most ${say(total)}: ${byNumber}.`, warning: false }
  if (maxReferrals === null)
    return {
      words: `At most ${say(total)}, its budget: enough for ${atMost && 'at least '}${plural(Math.floor(budgetMinor / each), 'referral')}.`,
      warning: false,
    }
  const ofNumber = maxReferrals * each
  if (ofNumber === budgetMinor)
    return { words: `At most ${say(total)}: the budget pays exactly ${byNumber}.`, warning: false }
  return ofNumber < budgetMinor
    ? {
        words: `At most ${say(total)}, by the number: ${byNumber}. The budget of ${say(budgetMinor)} is never used up.`,
        warning: false,
      }
    : {
        words: `At most ${say(total)}, by the budget: it may be used up before there are ${plural(maxReferrals, 'referral')}.`,
        warning: false,
      }
}

/** When a bonus becomes payable. */
export function payableText(holdDays: number): string {
  return holdDays === 0
    ? 'As soon as the referral is approved.'
    : `${plural(holdDays, 'day')} after the referral is approved.`
}

/** How long a referral may wait for approval. */
export function waitingText(pendingDays: number | null): string {
  return pendingDays === null
    ? 'Until it is approved or rejected, however long that takes.'
    : `Up to ${plural(pendingDays, 'day')}; then it expires.`
}

/** What a reversal takes back, and what it does not. */
export function reversalText({ onReversal, ...bonuses }: Bonuses & Pick<ProgramTerms, 'onReversal'>): string {
  const use =
    onReversal === 'give_back'
      ? 'The use is given back, so another referral can take its place.'
      : 'The use stays counted, so no other referral takes its place.'
  return maxCostPerReferral(bonuses) === 0 ? use : `Its bonuses are taken back. ${use}`
}
