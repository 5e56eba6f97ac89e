import { stringify } from 'csv-stringify/sync'
import { bonusStateOf } from '@/domain/bonus/bonus'
import { toDecimalMoney } from '@/domain/money'
import type { listBonuses } from '@/server/services/bonus/list-bonuses'

type ListedBonus = Awaited<ReturnType<typeof listBonuses>>['bonuses'][number]

const columns: Record<string, (bonus: ListedBonus, now: Date) => string | null> = {
  bonus_id: ({ id }) => id,
  state: (bonus, now) => bonusStateOf(bonus, now),
  beneficiary_user_id: ({ beneficiaryId }) => beneficiaryId,
  side: ({ side }) => side,
  amount: (bonus) => toDecimalMoney(bonus).value,
  currency: ({ currency }) => currency,
  referral_id: ({ referralId }) => referralId,
  referral_code: ({ code }) => code,
  program_id: ({ programId }) => programId,
  booked_at: ({ bookedAt }) => bookedAt.toISOString(),
  payable_at: ({ payableAt }) => payableAt.toISOString(),
  paid_at: ({ paidAt }) => paidAt?.toISOString() ?? null,
  reversed_at: ({ reversedAt }) => reversedAt?.toISOString() ?? null,
  reference: ({ paymentReference }) => paymentReference,
}

export const csvHeader = toCsv([Object.keys(columns)])

/** Bonuses as lines of a CSV file. */
export function toCsvLines(bonuses: readonly ListedBonus[], now: Date): string {
  return toCsv(bonuses.map((bonus) => Object.values(columns).map((valueOf) => valueOf(bonus, now))))
}

/** RFC 4180. User ids and references are untrusted: text that a spreadsheet would run as a formula is prefixed with `'`. */
function toCsv(records: (string | null)[][]): string {
  // The library quotes only the record delimiter's line break, not a lone CR or LF.
  return stringify(records, { record_delimiter: 'windows', quoted_match: /[\r\n]/, escape_formulas: true })
}
