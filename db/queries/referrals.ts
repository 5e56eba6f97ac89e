import { and, asc, desc, eq, gt, gte, lt, lte, ne, sql, type SQL } from 'drizzle-orm'
import { bound, type Query } from '@/db/prepared'
import type { Schema } from '@/db/schema'
import type { ReadScope, WriteScope } from '@/db/scope'
import { isUniqueViolation } from '@/db/violations'
import type { HoldReason, ReferralState, RejectionReason } from '@/domain/referral/referral'
import { nextPosition } from './position'

/** The company's referral of this person; a person is referred once. */
export async function findReferralOf(scope: ReadScope, refereeId: string) {
  const { referrals } = scope.tables
  const [row] = await scope.run(
    'referrals.by_referee',
    (s) =>
      s.select(referrals, {
        where: eq(referrals.refereeId, bound(referrals.refereeId, 'refereeId')),
        limit: 1,
      }),
    { refereeId },
  )
  return row as ReferralRow | undefined
}
export type ReferralRow = Omit<Schema['referrals']['$inferSelect'], 'reason' | 'heldFor'> & {
  reason: RejectionReason | null
  heldFor: HoldReason | null
}
export type NewReferralRow = Omit<
  ReferralRow,
  'companyId' | 'position' | 'reason' | 'decidedAt' | 'reversedAt'
>
type ReferralChange = Partial<
  Pick<ReferralRow, 'state' | 'reason' | 'heldFor' | 'counted' | 'decidedAt' | 'reversedAt'>
>

/** The company's referral with this id. */
export async function findReferral(scope: ReadScope, id: string): Promise<ReferralRow | undefined> {
  const { referrals } = scope.tables
  const [row] = await scope.run(
    'referrals.by_id',
    (s) => s.select(referrals, { where: eq(referrals.id, bound(referrals.id, 'id')), limit: 1 }),
    { id },
  )
  return row as ReferralRow | undefined
}

/** Adds a referral at the next position. Throws the engine's unique violation when the person is referred already. */
export async function insertReferral(scope: WriteScope, row: NewReferralRow): Promise<void> {
  await scope.insert(scope.tables.referrals, row, { position: nextPosition('referrals') })
}

/** Whether a person was referred already. */
export function isAlreadyReferred(error: unknown): boolean {
  return isUniqueViolation(error, {
    name: 'referrals_referee_uq',
    columns: 'referrals.company_id, referrals.referee_id',
  })
}

/**
 * Changes a referral that is in the state `from`, and gives it as it is then; nothing when it is not in that state (any
 * more): of any number who try the same step at once, one succeeds.
 */
export async function moveReferral(
  scope: WriteScope,
  id: string,
  from: ReferralState,
  change: ReferralChange,
): Promise<ReferralRow | undefined> {
  const { referrals } = scope.tables
  const names = Object.keys(change) as (keyof ReferralChange)[]
  const [row] = await scope.run(
    ['referrals.move', ...names].join(' '),
    (s) =>
      s.update(
        referrals,
        Object.fromEntries(names.map((name) => [name, sql`${bound(referrals[name], `new_${name}`)}`])),
        and(eq(referrals.id, bound(referrals.id, 'id')), eq(referrals.state, bound(referrals.state, 'from'))),
      ),
    { id, from, ...Object.fromEntries(names.map((name) => [`new_${name}`, change[name]])) },
  )
  return row as ReferralRow | undefined
}

/** Moves a code's referrals to its new category. */
export async function updateReferralCategory(
  scope: WriteScope,
  referralCodeId: string,
  category: string | null,
): Promise<void> {
  const { referrals } = scope.tables
  await scope.updateMany(referrals, { category }, eq(referrals.referralCodeId, referralCodeId))
}

/** Pending referrals whose time is over, oldest expiry first, no more than `limit`. */
export async function listOverdueReferrals(
  scope: ReadScope,
  now: Date,
  limit: number,
): Promise<ReferralRow[]> {
  const { referrals } = scope.tables
  const rows = await scope.run(
    `referrals.overdue ${limit}`,
    (s) =>
      s.select(referrals, {
        where: and(
          sql`state = 'pending' and expires_at is not null`,
          lte(referrals.expiresAt, bound(referrals.expiresAt, 'now')),
        ),
        orderBy: [asc(referrals.expiresAt)],
        limit,
      }),
    { now },
  )
  return rows as ReferralRow[]
}

export interface ReferralFilter {
  refereeId?: string | undefined
  referrerId?: string | undefined
  referralCodeId?: string | undefined
  programId?: string | undefined
  category?: string | undefined
  state?: ReferralState | undefined
  /** Only pending ones that wait for a person to look at them. */
  held?: true | undefined
  /** Made at this time or later, and before the other. */
  from?: Date | undefined
  before?: Date | undefined
}

export interface ReferralPageRequest {
  filter: ReferralFilter
  sort: 'oldest' | 'newest'
  after?: { position: number; createdAt: Date } | undefined
  limit: number
}

/**
 * One page of the company's referrals, cut by position; with a range of time by the time they were made, which is what finds
 * such a range among millions.
 */
export async function listReferrals(scope: ReadScope, request: ReferralPageRequest): Promise<ReferralRow[]> {
  return (await findPage(scope, request, 'whole', (s, selection) =>
    s.select(s.tables.referrals, selection),
  )) as ReferralRow[]
}

/** How many referrals are in a state, counted no further than `most`; `held` counts only those that wait for a person. */
export async function countReferrals(
  scope: ReadScope,
  filter: Pick<ReferralFilter, 'state' | 'held' | 'referralCodeId'>,
  most: number,
): Promise<number> {
  const { position } = scope.tables.referrals
  return (
    await findPage(scope, { filter, sort: 'newest', limit: most }, 'position', (s, selection) =>
      s.select(s.tables.referrals, { ...selection, fields: { position } }),
    )
  ).length
}

type PageSelection = { where: SQL | undefined; orderBy: SQL[]; limit: number }

async function findPage<Row>(
  scope: ReadScope,
  { filter, sort, after, limit }: ReferralPageRequest,
  name: string,
  select: (scope: ReadScope, selection: PageSelection) => Query<Row>,
): Promise<Row[]> {
  const { referrals } = scope.tables
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  const byTime = 'from' in given || 'before' in given
  const [order, further] = sort === 'oldest' ? [asc, gt] : [desc, lt]
  const position = bound(referrals.position, 'afterPosition')
  const createdAt = bound(referrals.createdAt, 'afterCreatedAt')
  const conditions: Record<keyof ReferralFilter, () => SQL> = {
    refereeId: () => eq(referrals.refereeId, bound(referrals.refereeId, 'refereeId')),
    referrerId: () => eq(referrals.referrerId, bound(referrals.referrerId, 'referrerId')),
    referralCodeId: () => eq(referrals.referralCodeId, bound(referrals.referralCodeId, 'referralCodeId')),
    programId: () =>
      and(sql`program_id is not null`, eq(referrals.programId, bound(referrals.programId, 'programId')))!,
    category: () => eq(referrals.category, bound(referrals.category, 'category')),
    state: () => eq(referrals.state, bound(referrals.state, 'state')),
    held: () => sql`held_for is not null`,
    from: () => gte(referrals.createdAt, bound(referrals.createdAt, 'from')),
    before: () => lt(referrals.createdAt, bound(referrals.createdAt, 'before')),
  }
  const comesAfter = () =>
    byTime
      ? sql`(${referrals.createdAt}, ${referrals.position}) ${sql.raw(sort === 'oldest' ? '>' : '<')} (${createdAt}, ${position})`
      : further(referrals.position, position)
  return await scope.run(
    ['referrals.list', name, sort, limit, after ? 'after' : 'first', ...Object.keys(given)].join(' '),
    (s) =>
      select(s, {
        where: and(
          ...(Object.keys(given) as (keyof ReferralFilter)[]).map((each) => conditions[each]()),
          after && comesAfter(),
        ),
        orderBy: [...(byTime ? [order(referrals.createdAt)] : []), order(referrals.position)],
        limit,
      }),
    { ...given, ...(after && { afterPosition: after.position, afterCreatedAt: after.createdAt }) },
  )
}

/** What happened to a referral, first to last. */
export async function listReferralEvents(scope: ReadScope, referralId: string) {
  const { referralEvents } = scope.tables
  return await scope.run(
    'referral_events.of',
    (s) =>
      s.select(referralEvents, {
        where: eq(referralEvents.referralId, bound(referralEvents.referralId, 'referralId')),
        orderBy: [asc(referralEvents.sequence)],
      }),
    { referralId },
  )
}
export type ReferralEventRow = Awaited<ReturnType<typeof listReferralEvents>>[number]

/** Takes people's own words out of a referral's timeline, but for the references of payments. */
export async function eraseNotes(scope: WriteScope, referralId: string): Promise<void> {
  const { referralEvents } = scope.tables
  await scope.updateMany(
    referralEvents,
    { note: null },
    and(eq(referralEvents.referralId, referralId), ne(referralEvents.type, 'bonus_paid'))!,
  )
}

/** Adds the next line to a referral's timeline. */
export async function insertReferralEvent(
  scope: WriteScope,
  event: Omit<ReferralEventRow, 'companyId' | 'sequence'>,
): Promise<void> {
  await scope.insert<WriteScope['tables']['referralEvents'], 'sequence'>(scope.tables.referralEvents, event, {
    sequence: () =>
      sql`(select coalesce(max(sequence), 0) + 1 from referral_events where company_id = ${sql.placeholder('companyId')} and referral_id = ${sql.placeholder('referralId')})`,
  })
}
