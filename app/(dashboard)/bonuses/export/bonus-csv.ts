import { setImmediate } from 'node:timers/promises'
import { byteOrderMark, toCsv } from '@/app/csv'
import { bonusStateOf, isRecoverable } from '@/domain/bonus/bonus'
import { toDecimalMoney } from '@/domain/money'
import type { ServiceContext } from '@/server/context'
import { listBonuses, type ListBonuses } from '@/server/services/bonus/list-bonuses'

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
  recoverable: (bonus) => (isRecoverable(bonus) ? toDecimalMoney(bonus).value : null),
  recovered_at: ({ recoveredAt }) => recoveredAt?.toISOString() ?? null,
}

const pageSize = 500

const amountColumns = new Set(['amount', 'recoverable'])

const csvHeader = byteOrderMark + toCsv([Object.keys(columns)])

/**
 * All bonuses that match, as the texts of a CSV file, page by page. If one page fails, so does the download: half a file must
 * not look complete.
 */
export async function* bonusesAsCsv(
  context: ServiceContext,
  filter: ListBonuses['filter'],
): AsyncGenerator<string> {
  yield csvHeader
  let cursor: string | undefined
  do {
    const { bonuses, nextCursor } = await listBonuses(context, {
      filter,
      sort: 'newest',
      cursor,
      limit: pageSize,
    })
    yield toCsvLines(bonuses, context.now)
    cursor = nextCursor ?? undefined
    // SQLite reads without a pause: a long file would stop every other call.
    await setImmediate()
  } while (cursor !== undefined)
}

/** Bonuses as lines of a CSV file. */
export function toCsvLines(bonuses: readonly ListedBonus[], now: Date): string {
  return toCsv(
    bonuses.map((bonus) =>
      Object.entries(columns).map(([name, valueOf]) => {
        const value = valueOf(bonus, now)
        return amountColumns.has(name) ? value : asText(value)
      }),
    ),
  )
}

/**
 * A text that a spreadsheet would read as a number, prefixed with `'`: it would round long ids, read `12e5` as a power and drop
 * leading zeros.
 */
function asText(value: string | null): string | null {
  return value !== null && /^(\d{12,}|0\d+|\d+e\d+)$/i.test(value) ? `'${value}` : value
}
