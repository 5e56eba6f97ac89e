import { and, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import { eq, gte, lt } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { columnsOf, pickColumns } from '@/db/scoped-tables'
import { isCheckViolation, isUniqueViolation } from '@/db/violations'
import { greatestCount } from '@/domain/limit'
import { programStopReasonsOf, type RunnableProgram } from '@/domain/program/running'
import { categoryNameOf } from './categories'
import { ownReasons, stoppedByOwnTerms, stoppedByProgram, type OwnReason } from './referral-code-conditions'

export type ReferralCodeRow = NonNullable<Awaited<ReturnType<typeof findReferralCodeByKey>>>
/** The fields of a code itself, without its company, its position and the attempts to use it. */
export type ReferralCodeFields = Omit<ReferralCodeRow, 'companyId' | 'position' | 'attemptedAt'>
export type NewReferralCodeRow = Omit<ReferralCodeFields, 'usedCount' | 'category'>

/** The columns of a code, and the name of its category. */
export function referralCodeFields(scope: ReadScope) {
  const { referralCodes } = scope.tables
  return { ...columnsOf(referralCodes), category: categoryNameOf(scope, referralCodes.categoryId) }
}

const codeByKey = defineQuery((scope: ReadScope, { codeKey }: Inputs<{ codeKey: string }>) => {
  const { referralCodes } = scope.tables
  return scope.select(referralCodes, {
    fields: referralCodeFields(scope),
    where: eq(referralCodes.codeKey, codeKey),
    limit: 1,
  })
})

/** The company's code with this key (`codeKeyOf`), whatever its state. */
export async function findReferralCodeByKey(scope: ReadScope, codeKey: string) {
  return await scope.first(codeByKey, { codeKey })
}

/** The company's codes with these keys, a slice at most. */
export async function listReferralCodesByKey(
  scope: ReadScope,
  codeKeys: readonly string[],
): Promise<ReferralCodeRow[]> {
  const { referralCodes } = scope.tables
  const where = inArray(referralCodes.codeKey, [...codeKeys])
  return await scope.select(referralCodes, { fields: referralCodeFields(scope), where }).execute()
}

/** The company's codes with these ids, a page at most. */
export async function listReferralCodesById(
  scope: ReadScope,
  ids: readonly string[],
): Promise<ReferralCodeRow[]> {
  const { referralCodes } = scope.tables
  const where = inArray(referralCodes.id, [...ids])
  return await scope.select(referralCodes, { fields: referralCodeFields(scope), where }).execute()
}

const codeToValidate = defineQuery((scope: ReadScope, { codeKey }: Inputs<{ codeKey: string }>) => {
  const { referralCodes, programs, programReferrers } = scope.tables
  const { programId, ownerId } = referralCodes
  const isOwner = and(eq(programReferrers.programId, programId), eq(programReferrers.referrerId, ownerId))
  const referrerCount = scope.subselect(programReferrers, programReferrers.approvedCount, isOwner)
  return scope.selectOneOrNulls(referralCodes, {
    fields: {
      ...pickColumns(referralCodes, [
        'id',
        'code',
        'ownerId',
        'userType',
        'categoryId',
        'status',
        'programId',
      ]),
      ...pickColumns(referralCodes, ['usedCount', 'maxUses', 'startsAt', 'expiresAt']),
      referrerCount: referrerCount as SQL<number | null>,
    },
    leftJoin: {
      table: programs,
      on: eq(programs.id, programId),
      fields: {
        programStatus: programs.status,
        programStartsAt: programs.startsAt,
        ...pickColumns(programs, [
          'endsAt',
          'currency',
          'referrerUserType',
          'refereeUserType',
          'pendingDays',
        ]),
        ...pickColumns(programs, ['referrerBonus', 'greatestCostMinor', 'budgetMinor', 'spentMinor']),
        ...pickColumns(programs, ['maxReferralsPerCode', 'maxReferrals', 'approvedCount']),
      },
    },
    where: eq(referralCodes.codeKey, codeKey),
  })
})

/** Everything that decides whether a code is valid: the code, its program, and its partner's referrals in that program. */
export async function findReferralCodeToValidate(scope: ReadScope, codeKey: string) {
  const row = await scope.first(codeToValidate, { codeKey })
  return row?.id === null ? undefined : row
}

const personalCodeOfOwner = defineQuery((scope: ReadScope, { ownerId }: Inputs<{ ownerId: string }>) => {
  const { referralCodes } = scope.tables
  // The literal lets SQLite use the partial index.
  const where = and(eq(referralCodes.ownerId, ownerId), sql`kind = 'personal'`)
  return scope.select(referralCodes, { fields: referralCodeFields(scope), where, limit: 1 })
})

/** The personal code of one of the company's users. */
export async function findPersonalCode(
  scope: ReadScope,
  ownerId: string,
): Promise<ReferralCodeRow | undefined> {
  return await scope.first(personalCodeOfOwner, { ownerId })
}

/** Adds a code at the next position. Throws the driver's unique violation, which the functions below tell apart. */
export async function insertReferralCode(scope: WriteScope, row: NewReferralCodeRow): Promise<void> {
  await scope.insert(scope.tables.referralCodes, row, { column: 'position' })
}

/** Adds codes, a slice at most, at the next positions. Returns the ids of those that were added: a code that is taken is skipped. */
export async function insertReferralCodes(
  scope: WriteScope,
  rows: readonly NewReferralCodeRow[],
): Promise<string[]> {
  const { referralCodes } = scope.tables
  const inserted = await scope.insertFree(referralCodes, rows, { column: 'position' }, idField)
  return inserted.map(({ id }) => id)
}

const idField = ({ tables: { referralCodes } }: ReadScope) => ({ id: referralCodes.id })

/**
 * Deletes a code that was not changed since its creation, and has no use, no referral and no visit of its share page. Returns
 * false when it is kept, or there is none.
 */
export async function deleteUntouchedReferralCode(scope: WriteScope, id: string): Promise<boolean> {
  return (await scope.first(untouchedCodeDeletion, { id })) !== undefined
}

const untouchedCodeDeletion = defineQuery((scope: WriteScope, { id }: Inputs<{ id: string }>) => {
  const { referralCodes, referrals, referralCodeVisits } = scope.tables
  const hasNone = (table: typeof referrals | typeof referralCodeVisits) =>
    sql`not exists ${scope.subselect(table, table.referralCodeId, eq(table.referralCodeId, id))}`
  return scope.delete(
    referralCodes,
    and(
      eq(referralCodes.id, id),
      sql`${referralCodes.updatedAt} = ${referralCodes.createdAt}`,
      eq(referralCodes.usedCount, 0),
      hasNone(referrals),
      hasNone(referralCodeVisits),
    )!,
  )
})

const codeById = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { referralCodes } = scope.tables
  return scope.select(referralCodes, {
    fields: referralCodeFields(scope),
    where: eq(referralCodes.id, id),
    limit: 1,
  })
})

/** The company's code with this id. */
export async function findReferralCodeById(
  scope: ReadScope,
  id: string,
): Promise<ReferralCodeRow | undefined> {
  return await scope.first(codeById, { id })
}

/** Whether a code was rejected because the company has the same code, or any company the same personal code. */
export function isCodeTaken(error: unknown): boolean {
  return (
    isUniqueViolation(error, {
      name: 'referral_codes_key_uq',
      columns: 'referral_codes.company_id, referral_codes.code_key',
    }) ||
    isUniqueViolation(error, { name: 'referral_codes_personal_code_uq', columns: 'referral_codes.code_key' })
  )
}

/** Whether a personal code was rejected because its owner has one. */
export function isSecondPersonalCode(error: unknown): boolean {
  return isUniqueViolation(error, {
    name: 'referral_codes_personal_owner_uq',
    columns: 'referral_codes.company_id, referral_codes.owner_id',
  })
}

/** Whether a limit was rejected because it is below the number of uses. */
export function isLimitBelowUses(error: unknown): boolean {
  return isCheckViolation(error, 'referral_codes_used_ck')
}

/** Updates a code and returns it. */
export async function updateReferralCode(
  scope: WriteScope,
  id: string,
  set: Partial<NewReferralCodeRow>,
): Promise<ReferralCodeRow | undefined> {
  const { referralCodes } = scope.tables
  const [row] = await scope
    .update(referralCodes, set, eq(referralCodes.id, id), referralCodeFields(scope))
    .execute()
  return row
}

const useClaim = defineQuery(
  (scope: WriteScope, { id, limitOfProgram }: Inputs<{ id: string; limitOfProgram: number }>) => {
    const { referralCodes } = scope.tables
    const { id: codeId, categoryId, usedCount, maxUses } = referralCodes
    return scope.update(
      referralCodes,
      { usedCount: sql`${usedCount} + 1` },
      and(eq(codeId, id), or(isNull(maxUses), lt(usedCount, maxUses)), lt(usedCount, limitOfProgram)),
      { categoryId },
    )
  },
)

/**
 * Counts one use if the code's own limit and `limitOfProgram` (null for none) allow it. Returns the category in which it counts, or
 * undefined when a limit is reached. One conditional update, so that no number of concurrent approvals exceeds a limit.
 */
export async function claimUse(
  scope: WriteScope,
  id: string,
  limitOfProgram: number | null,
): Promise<Pick<ReferralCodeRow, 'categoryId'> | undefined> {
  return await scope.first(useClaim, { id, limitOfProgram: limitOfProgram ?? greatestCount })
}

/** Subtracts one use of a code. */
export async function releaseUse(scope: WriteScope, id: string): Promise<void> {
  const { referralCodes } = scope.tables
  await scope
    .update(referralCodes, { usedCount: sql`${referralCodes.usedCount} - 1` }, eq(referralCodes.id, id))
    .execute()
}

const count = sql<number>`count(*)`.mapWith(Number)

const stoppedByOwnTermsCount = defineQueryByShape(
  (scope: ReadScope, { now }: Inputs<{ now: Date }>, { reason }: { reason: OwnReason }) =>
    scope.select(scope.tables.referralCodes, {
      fields: { count },
      where: stoppedByOwnTerms(scope, reason, now),
    }),
)

const stoppedByProgramCount = defineQuery(
  (
    scope: ReadScope,
    { programId, minUses, now }: Inputs<{ programId: string; minUses: number; now: Date }>,
  ) => {
    const { referralCodes } = scope.tables
    const uses = gte(referralCodes.usedCount, minUses)
    return scope.select(referralCodes, {
      fields: { count },
      where: stoppedByProgram(scope, { programId, uses, now }),
    })
  },
)

/** How many enabled codes cannot be used at `now` because of their own terms or those of `programs`. */
export async function countStoppedCodes(
  scope: ReadScope,
  programs: (RunnableProgram & { id: string; maxReferralsPerCode: number | null })[],
  now: Date,
): Promise<number> {
  let total = 0
  for (const reason of ownReasons)
    total += (await scope.first(stoppedByOwnTermsCount({ reason }), { now }))!.count
  for (const program of programs) {
    const minUses = programStopReasonsOf(program, now).length ? 0 : program.maxReferralsPerCode
    if (minUses === null) continue
    const byProgram = await scope.first(stoppedByProgramCount, { programId: program.id, minUses, now })
    total += byProgram!.count
  }
  return total
}

const activeCodesOfOwner = defineQueryByShape(
  (scope: ReadScope, { ownerId }: Inputs<{ ownerId: string }>, { limit }: { limit: number }) => {
    const { referralCodes } = scope.tables
    const where = and(eq(referralCodes.ownerId, ownerId), eq(referralCodes.status, 'active'))
    return scope.select(referralCodes, { fields: referralCodeFields(scope), where, limit })
  },
)

/** At most `limit` active codes of an owner. */
export async function listActiveCodesOf(
  scope: ReadScope,
  ownerId: string,
  limit: number,
): Promise<ReferralCodeRow[]> {
  return await scope.run(activeCodesOfOwner({ limit }), { ownerId })
}
