import { formatMoney } from '@/components/ui/format'
import type { BonusSide, BonusState } from '@/domain/bonus/bonus'
import { toDecimalMoney, type Money } from '@/domain/money'

/** A bonus as the pages show it. Times are RFC 3339, so that the browser can be given it. */
export interface BonusView extends Money {
  id: string
  state: BonusState
  side: BonusSide
  beneficiaryId: string
  code: string
  referralId: string
  /** Whom the referral is about. */
  refereeId: string
  program: { id: string; name: string } | null
  bookedAt: string
  payableAt: string
  /** Of a reversed one too. */
  wasPaid: boolean
  reference: string | null
}

export interface ProgramChoice {
  id: string
  name: string
}

export const sideText: Record<BonusSide, string> = { referrer: 'Referrer', referee: 'Referee' }

/** "3,750.00 USD" */
export function moneyText(money: Money): string {
  const { value, currency } = toDecimalMoney(money)
  return formatMoney(value, currency)
}
