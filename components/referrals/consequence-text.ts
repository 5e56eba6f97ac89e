import { partnerText } from '@/components/partners/partner-text'
import { formatMinor, plural } from '@/components/ui/format'
import { describeBonus, type BonusRule } from '@/domain/bonus/rules'
import type { ReferralDetail } from './referral-detail'

const and = new Intl.ListFormat('en-US', { type: 'conjunction' })

/** The effect of approving: "Counts one use of PARTNER2024 and books 50.00 USD for isv_user_123." */
export function bookingText({
  code,
  program,
  referrerId,
  partnerName,
  refereeId,
}: Pick<ReferralDetail, 'code' | 'program' | 'referrerId' | 'partnerName' | 'refereeId'>): string {
  const use = `Counts one use of ${code}`
  if (!program) return `${use}. No bonus is booked: the code belongs to no program.`
  const { holdDays } = program
  const say = formatMinor(program.currency)
  // Tiers depend on the number of referrals at that time, so the terms are named instead of an amount.
  const bonus = (rule: BonusRule | null, beneficiary: string) => {
    if (!rule) return []
    if (rule.rule !== 'fixed') return [`a bonus for ${beneficiary} (${describeBonus(rule, say)})`]
    return rule.amount > 0 ? [`${say(rule.amount)} for ${beneficiary}`] : []
  }
  const bonuses = [
    ...bonus(program.referrerBonus, partnerText(referrerId, partnerName)),
    ...bonus(program.refereeBonus, refereeId),
  ]
  if (bonuses.length === 0) return `${use}. No bonus is booked: the program has none.`
  return `${use} and books ${and.format(bonuses)}${holdDays > 0 ? `, payable after ${plural(holdDays, 'day')}` : ''}.`
}

/** The effect of reversing, and the bonuses that were already paid. */
export function reversalText({
  code,
  program,
  bonuses,
  partnerName,
}: Pick<ReferralDetail, 'code' | 'program' | 'bonuses' | 'partnerName'>): {
  consequence: string
  warning?: string
} {
  const amounts = (of: typeof bonuses, preposition: string) =>
    and.format(
      of.map(
        ({ currency, amountMinor, beneficiaryId, side }) =>
          `${formatMinor(currency)(amountMinor)} ${preposition} ${partnerText(beneficiaryId, side === 'referrer' ? partnerName : undefined)}`,
      ),
    )
  const owed = bonuses.filter(({ reversedAt }) => reversedAt === null)
  const paid = owed.filter(({ paidAt }) => paidAt !== null)
  const taken = owed.length > 0 ? `Takes back ${amounts(owed, 'from')}.` : 'It has no bonuses to take back.'
  const use =
    program?.onReversal === 'keep_counted'
      ? `The use of ${code} stays counted, as its program specifies.`
      : `The use of ${code} is released.`
  const consequence = `${taken} ${use} This cannot be undone.`
  if (paid.length === 0) return { consequence }
  return {
    consequence,
    warning: `${amounts(paid, 'to')} ${paid.length === 1 ? 'was already paid and becomes' : 'were already paid and become'} recoverable.`,
  }
}
