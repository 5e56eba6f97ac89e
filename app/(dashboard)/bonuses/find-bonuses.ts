import type { BonusFilters, BonusParameters } from '@/components/bonuses/bonus-parameters'
import type { BonusView } from '@/components/bonuses/bonus-view'
import { bonusStateOf } from '@/domain/bonus/bonus'
import { isDomainError } from '@/domain/errors'
import type { ServiceContext } from '@/server/context'
import { listBonuses, type ListBonuses } from '@/server/services/bonus/list-bonuses'

const pageSize = 25

/** What the verb calls the filters of the URL. */
export function toFilter({ state, program, currency, side, person }: BonusFilters): ListBonuses['filter'] {
  return {
    state: state ?? undefined,
    programId: program ?? undefined,
    currency: currency ?? undefined,
    side: side ?? undefined,
    beneficiaryId: person ?? undefined,
  }
}

/** The page that the URL names. A cursor that belongs to another list, or to none, gives the first page and says so. */
export async function findBonuses(context: ServiceContext, parameters: BonusParameters) {
  const browse = (cursor: string | undefined) =>
    listBonuses(context, { filter: toFilter(parameters), sort: 'newest', cursor, limit: pageSize })
  try {
    return { ...(await browse(parameters.cursor?.at(-1))), cursorRefused: false }
  } catch (error) {
    if (!isDomainError(error) || !error.details.violations?.some(({ field }) => field === 'cursor'))
      throw error
    return { ...(await browse(undefined)), cursorRefused: true }
  }
}

type ListedBonus = Awaited<ReturnType<typeof listBonuses>>['bonuses'][number]

export function toBonusView(
  bonus: ListedBonus,
  programs: readonly { id: string; name: string }[],
  now: Date,
): BonusView {
  const {
    id,
    side,
    beneficiaryId,
    code,
    referralId,
    refereeId,
    programId,
    currency,
    amountMinor,
    bookedAt,
    payableAt,
    paidAt,
    paymentReference,
  } = bonus
  const program = programs.find((each) => each.id === programId)
  return {
    id,
    state: bonusStateOf(bonus, now),
    side,
    beneficiaryId,
    code,
    referralId,
    refereeId,
    program: program ? { id: program.id, name: program.name } : null,
    currency,
    amountMinor,
    bookedAt: bookedAt.toISOString(),
    payableAt: payableAt.toISOString(),
    wasPaid: paidAt !== null,
    reference: paymentReference,
  }
}
