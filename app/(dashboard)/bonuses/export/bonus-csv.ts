import type { ListCsv } from '@/app/list-csv'
import { bonusStateOf, isRecoverable } from '@/domain/bonus/bonus'
import { toDecimalMoney } from '@/domain/money'
import type { listBonuses } from '@/server/services/bonus/list-bonuses'

/** A bonus at a time, on which its state depends. */
export interface BonusAt {
  bonus: Awaited<ReturnType<typeof listBonuses>>['bonuses'][number]
  now: Date
}

/** The file for a payment run: what the API's file has, and the referral code. */
export const bonusesCsv: ListCsv<BonusAt> = {
  columns: {
    bonus_id: ({ bonus }) => bonus.id,
    state: ({ bonus, now }) => bonusStateOf(bonus, now),
    beneficiary_user_id: ({ bonus }) => bonus.beneficiaryId,
    side: ({ bonus }) => bonus.side,
    amount: ({ bonus }) => toDecimalMoney(bonus).value,
    currency: ({ bonus }) => bonus.currency,
    referral_id: ({ bonus }) => bonus.referralId,
    referral_code: ({ bonus }) => bonus.code,
    program_id: ({ bonus }) => bonus.programId,
    booked_at: ({ bonus }) => bonus.bookedAt.toISOString(),
    payable_at: ({ bonus }) => bonus.payableAt.toISOString(),
    paid_at: ({ bonus }) => bonus.paidAt?.toISOString() ?? null,
    reversed_at: ({ bonus }) => bonus.reversedAt?.toISOString() ?? null,
    reference: ({ bonus }) => bonus.paymentReference,
    recoverable: ({ bonus }) => (isRecoverable(bonus) ? toDecimalMoney(bonus).value : null),
    recovered_at: ({ bonus }) => bonus.recoveredAt?.toISOString() ?? null,
  },
  figures: ['amount', 'recoverable'],
}
