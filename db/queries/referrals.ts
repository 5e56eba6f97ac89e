import { and, asc, desc, isNotNull, sql } from 'drizzle-orm'
import { eq, lte, ne } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, type Inputs } from '@/db/query'
import type { Schema } from '@/db/schema'
import type { ReadScope, WriteScope } from '@/db/scope'
import { columnsOf } from '@/db/scoped-tables'
import { isUniqueViolation } from '@/db/violations'
import type { HoldReason, ReferralState, RejectionReason } from '@/domain/referral/referral'
import { categoryNameOf } from './categories'

/** The columns of a referral, and the name of its category. */
export function referralFields(scope: ReadScope) {
  const { referrals } = scope.tables
  return { ...columnsOf(referrals), category: categoryNameOf(scope, referrals.categoryId) }
}

const referralByReferee = defineQuery((scope: ReadScope, { refereeId }: Inputs<{ refereeId: string }>) => {
  const { referrals } = scope.tables
  return scope.select(referrals, {
    fields: referralFields(scope),
    where: eq(referrals.refereeId, refereeId),
    orderBy: [desc(referrals.position)],
    limit: 1,
  })
})

/** A person's newest referral: the only one that can be pending, approved or reversed. */
export async function findReferralOfReferee(scope: ReadScope, refereeId: string) {
  return (await scope.first(referralByReferee, { refereeId })) as ReferralRow | undefined
}
export type ReferralRow = Omit<Schema['referrals']['$inferSelect'], 'reason' | 'heldFor' | 'releasedFor'> & {
  /** The name of its category. */
  category: string | null
  reason: RejectionReason | null
  heldFor: HoldReason | null
  releasedFor: HoldReason | null
}
export type NewReferralRow = Omit<
  ReferralRow,
  | 'companyId'
  | 'position'
  | 'category'
  | 'reason'
  | 'releasedFor'
  | 'countedDay'
  | 'reversedDay'
  | 'decidedAt'
  | 'reversedAt'
>
/** What a referral has from its code. */
export type ReferralTerms = Pick<
  ReferralRow,
  'referralCodeId' | 'code' | 'referrerId' | 'programId' | 'categoryId' | 'expiresAt'
>
type ReferralChange = Partial<
  Pick<
    ReferralRow,
    | 'state'
    | 'reason'
    | 'heldFor'
    | 'releasedFor'
    | 'counted'
    | 'countedDay'
    | 'reversedDay'
    | 'expiresAt'
    | 'decidedAt'
    | 'reversedAt'
    | keyof ReferralTerms
  >
>

const referralById = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { referrals } = scope.tables
  return scope.select(referrals, {
    fields: referralFields(scope),
    where: eq(referrals.id, id),
    limit: 1,
  })
})

/** The company's referral with this id. */
export async function findReferral(scope: ReadScope, id: string): Promise<ReferralRow | undefined> {
  return (await scope.first(referralById, { id })) as ReferralRow | undefined
}

/**
 * Adds a referral at the next position and returns it. Throws the driver's unique violation when a referral of the user rules
 * it out.
 */
export async function insertReferral(scope: WriteScope, row: NewReferralRow): Promise<ReferralRow> {
  const inserted = await scope.insertReturning(
    scope.tables.referrals,
    row,
    { column: 'position' },
    referralFields,
  )
  return inserted as ReferralRow
}

/** Whether `insertReferral` failed because the user has been referred. */
export function isAlreadyReferred(error: unknown): boolean {
  return isUniqueViolation(error, {
    name: 'referrals_referee_uq',
    columns: 'referrals.company_id, referrals.referee_id',
  })
}

/** What a move sets, under names of its own: `state` is set and compared. */
type MoveInputs = { [Name in keyof ReferralChange as `new_${Name}`]: ReferralChange[Name] }

const referralMove = defineQueryByShape(
  (
    scope: WriteScope,
    inputs: Inputs<MoveInputs & { id: string; from: ReferralState }>,
    { columns }: { columns: (keyof ReferralChange)[] },
  ) => {
    const { referrals } = scope.tables
    return scope.update(
      referrals,
      Object.fromEntries(columns.map((name) => [name, inputs[`new_${name}`]])),
      and(eq(referrals.id, inputs.id), eq(referrals.state, inputs.from)),
      referralFields(scope),
    )
  },
)

/**
 * Changes a referral that is in the state `from`. Returns the updated referral, or undefined when it is not in that state:
 * of any number of callers that attempt the same step at once, one succeeds.
 */
export async function moveReferral(
  scope: WriteScope,
  id: string,
  from: ReferralState,
  change: ReferralChange,
): Promise<ReferralRow | undefined> {
  const columns = Object.keys(change) as (keyof ReferralChange)[]
  const values: MoveInputs = Object.fromEntries(columns.map((name) => [`new_${name}`, change[name]]))
  const row = await scope.first(referralMove({ columns }), { id, from, ...values })
  return row as ReferralRow | undefined
}

const categoryOfReferral = defineQuery(
  (scope: WriteScope, { id, categoryId }: Inputs<{ id: string; categoryId: string | null }>) => {
    const { referrals } = scope.tables
    return scope.update(referrals, { categoryId }, eq(referrals.id, id))
  },
)

/** Sets the category of a referral, whatever its state. */
export async function setReferralCategory(
  scope: WriteScope,
  id: string,
  categoryId: string | null,
): Promise<void> {
  await scope.run(categoryOfReferral, { id, categoryId })
}

const overdueReferrals = defineQueryByShape(
  (scope: ReadScope, { now }: Inputs<{ now: Date }>, { limit }: { limit: number }) => {
    const { referrals } = scope.tables
    return scope.select(referrals, {
      fields: referralFields(scope),
      where: and(sql`state = 'pending' and expires_at is not null`, lte(referrals.expiresAt, now)),
      orderBy: [asc(referrals.expiresAt)],
      limit,
    })
  },
)

/** At most `limit` pending referrals that have expired, earliest expiry first. */
export async function listOverdueReferrals(
  scope: ReadScope,
  now: Date,
  limit: number,
): Promise<ReferralRow[]> {
  return (await scope.run(overdueReferrals({ limit }), { now })) as ReferralRow[]
}

const eventsOfReferral = defineQuery((scope: ReadScope, { referralId }: Inputs<{ referralId: string }>) => {
  const { referralEvents } = scope.tables
  return scope.select(referralEvents, {
    where: eq(referralEvents.referralId, referralId),
    orderBy: [asc(referralEvents.sequence)],
  })
})

/** The timeline of a referral, oldest event first. */
export async function listReferralEvents(scope: ReadScope, referralId: string) {
  return await scope.run(eventsOfReferral, { referralId })
}
export type ReferralEventRow = Awaited<ReturnType<typeof listReferralEvents>>[number]

/**
 * Erases at most `limit` notes of the timelines of a person's referrals, except the references of payments, and returns how
 * many.
 */
export async function eraseNotesOf(scope: WriteScope, refereeId: string, limit: number): Promise<number> {
  const { referralEvents, referrals } = scope.tables
  const { sequence, type, note } = referralEvents
  const ofPerson = scope.subselect(referrals, referrals.id, eq(referrals.refereeId, refereeId))
  const where = and(
    sql`${referralEvents.referralId} in (${ofPerson})`,
    isNotNull(note),
    ne(type, 'bonus_paid'),
  )!
  const key = [referralEvents.referralId, sequence]
  return await scope.updateSlice(referralEvents, { note: null }, { key, where, limit })
}

/** Adds an event to a referral's timeline. */
export async function insertReferralEvent(
  scope: WriteScope,
  event: Omit<ReferralEventRow, 'companyId' | 'sequence'>,
): Promise<void> {
  await scope.insert(scope.tables.referralEvents, event, { column: 'sequence', within: 'referralId' })
}
