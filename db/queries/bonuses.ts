import { and, asc, desc, eq, gt, isNull, lt, lte, sql, type SQL } from 'drizzle-orm'
import { bound } from '@/db/prepared'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { BonusSide, BonusState } from '@/domain/bonus/bonus'
import { nextPosition } from './position'

/** The company's bonus with this id. */
export async function findBonus(scope: ReadScope, id: string) {
  const { bonuses } = scope.tables
  const [row] = await scope.run(
    'bonuses.by_id',
    (s) => s.select(bonuses, { where: eq(bonuses.id, bound(bonuses.id, 'id')), limit: 1 }),
    { id },
  )
  return row
}
export type BonusRow = NonNullable<Awaited<ReturnType<typeof findBonus>>>

/** The bonuses of one referral, at most one a side. */
export async function listBonusesOf(scope: ReadScope, referralId: string): Promise<BonusRow[]> {
  const { bonuses } = scope.tables
  return await scope.run(
    'bonuses.of_referral',
    (s) =>
      s.select(bonuses, {
        where: eq(bonuses.referralId, bound(bonuses.referralId, 'referralId')),
        orderBy: [desc(bonuses.side)],
      }),
    { referralId },
  )
}

/** Adds a bonus at the next position. Throws the engine's unique violation when the referral has one for this side. */
export async function insertBonus(
  scope: WriteScope,
  row: Omit<BonusRow, 'companyId' | 'position' | 'paidAt' | 'reversedAt' | 'paymentReference'>,
): Promise<void> {
  await scope.insert<WriteScope['tables']['bonuses'], 'position'>(scope.tables.bonuses, row, {
    position: nextPosition('bonuses'),
  })
}

/** Marks a bonus as paid if it is payable at `now`, and gives it as it is then; nothing when it is not payable. */
export async function markBonusPaid(
  scope: WriteScope,
  id: string,
  now: Date,
  paymentReference: string | null,
): Promise<BonusRow | undefined> {
  const { bonuses } = scope.tables
  const isPayable = and(
    eq(bonuses.id, id),
    isNull(bonuses.paidAt),
    isNull(bonuses.reversedAt),
    lte(bonuses.payableAt, now),
  )
  const [row] = await scope.update(bonuses, { paidAt: now, paymentReference }, isPayable).execute()
  return row
}

/** Marks a bonus as reversed unless it is already, and gives it as it is then. */
export async function markBonusReversed(
  scope: WriteScope,
  id: string,
  now: Date,
): Promise<BonusRow | undefined> {
  const { bonuses } = scope.tables
  const [row] = await scope
    .update(bonuses, { reversedAt: now }, and(eq(bonuses.id, id), isNull(bonuses.reversedAt)))
    .execute()
  return row
}

export interface BonusFilter {
  state?: BonusState | undefined
  side?: BonusSide | undefined
  beneficiaryId?: string | undefined
  programId?: string | undefined
  currency?: string | undefined
  referralId?: string | undefined
}

export interface BonusPageRequest {
  filter: BonusFilter
  sort: 'oldest' | 'newest'
  afterPosition?: number | undefined
  limit: number
  now: Date
}

/** One page of the company's bonuses, cut by position, each with the code of its referral. */
export async function listBonuses(
  scope: ReadScope,
  { filter, sort, afterPosition, limit, now }: BonusPageRequest,
): Promise<ListedBonus[]> {
  const { bonuses, referrals } = scope.tables
  const { state, ...given } = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as BonusFilter
  const [order, further] = sort === 'oldest' ? [asc, gt] : [desc, lt]
  const names = Object.keys(given) as (keyof typeof given)[]
  const rows = await scope.run(
    [
      'bonuses.list',
      sort,
      limit,
      state ?? 'any',
      afterPosition === undefined ? 'first' : 'after',
      ...names,
    ].join(' '),
    (s) =>
      s.select(bonuses, {
        fields: columnsOf(s),
        leftJoin: {
          table: referrals,
          on: eq(referrals.id, bonuses.referralId),
          fields: { code: referrals.code, refereeId: referrals.refereeId },
        },
        where: and(
          ...names.map((name) => eq(bonuses[name], bound(bonuses[name], name))),
          state && inState(s, state),
          afterPosition === undefined
            ? undefined
            : further(bonuses.position, bound(bonuses.position, 'afterPosition')),
        ),
        orderBy: [order(bonuses.position)],
        limit,
      }),
    { ...given, now, afterPosition },
  )
  return rows as ListedBonus[]
}

/** A bonus and the code and person that its referral is about. */
export type ListedBonus = Omit<BonusRow, 'companyId'> & { code: string; refereeId: string }

function columnsOf({ tables: { bonuses } }: ReadScope) {
  const {
    id,
    position,
    referralId,
    side,
    beneficiaryId,
    programId,
    currency,
    amountMinor,
    bookedAt,
    payableAt,
    paidAt,
    reversedAt,
    paymentReference,
  } = bonuses
  return {
    id,
    position,
    referralId,
    side,
    beneficiaryId,
    programId,
    currency,
    amountMinor,
    bookedAt,
    payableAt,
    paidAt,
    reversedAt,
    paymentReference,
  }
}

/** The states of domain/bonus/bonus.ts as conditions, in the words of the partial indexes that serve them. */
function inState({ tables: { bonuses } }: ReadScope, state: BonusState): SQL {
  const { paidAt, reversedAt, payableAt } = bonuses
  const open = sql`${paidAt} is null and ${reversedAt} is null`
  const conditions: Record<BonusState, SQL> = {
    on_hold: and(open, gt(payableAt, bound(payableAt, 'now')))!,
    payable: and(open, lte(payableAt, bound(payableAt, 'now')))!,
    paid: sql`${paidAt} is not null and ${reversedAt} is null`,
    reversed: sql`${reversedAt} is not null`,
  }
  return conditions[state]
}

/** What is on hold at `now` in one currency, in minor units: the part of what is owed that cannot be paid yet. */
export async function sumOnHold(scope: ReadScope, currency: string, now: Date): Promise<number> {
  const { bonuses } = scope.tables
  const [sum] = await scope.run(
    'bonuses.on_hold',
    (s) =>
      s.select(bonuses, {
        fields: { amountMinor: sql<number>`coalesce(sum(${bonuses.amountMinor}), 0)`.mapWith(Number) },
        where: and(inState(s, 'on_hold'), eq(bonuses.currency, bound(bonuses.currency, 'currency'))),
      }),
    { currency, now },
  )
  return sum!.amountMinor
}
