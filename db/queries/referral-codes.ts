import { and, asc, desc, eq, gt, gte, isNull, lt, or, sql, type SQL } from 'drizzle-orm'
import { bound, type Query } from '@/db/prepared'
import type { ReadScope, WriteScope } from '@/db/scope'
import { isCheckViolation, isUniqueViolation } from '@/db/violations'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import { reasonsAgainstProgram, type RunnableProgram } from '@/domain/program/running'
import { nextPosition } from './position'
import { inState, stoppedByOwnTerms, stoppedByProgram } from './referral-code-conditions'

export type ReferralCodeRow = NonNullable<Awaited<ReturnType<typeof findReferralCodeByKey>>>
export type NewReferralCodeRow = Omit<ReferralCodeRow, 'companyId' | 'position' | 'usedCount'>

/** The company's code with this key (`codeKeyOf`), whatever its state. */
export async function findReferralCodeByKey(scope: ReadScope, codeKey: string) {
  const { referralCodes } = scope.tables
  const [row] = await scope.run(
    'referral_codes.by_key',
    (s) =>
      s.select(referralCodes, {
        where: eq(referralCodes.codeKey, bound(referralCodes.codeKey, 'codeKey')),
        limit: 1,
      }),
    { codeKey },
  )
  return row
}

/** What decides whether a code is valid, its program's part in it, and how many referrals its owner has brought there. */
export async function findReferralCodeToValidate(scope: ReadScope, codeKey: string) {
  const [found] = await scope.run('referral_codes.to_judge', referralCodeToJudge, { codeKey })
  return found
}

function referralCodeToJudge(scope: ReadScope) {
  const { referralCodes, programs, programReferrers } = scope.tables
  const {
    id,
    code,
    ownerId,
    userType,
    category,
    status,
    usedCount,
    maxUses,
    startsAt,
    expiresAt,
    programId,
  } = referralCodes
  const isOwners = and(eq(programReferrers.programId, programId), eq(programReferrers.referrerId, ownerId))!
  const referrerCount = scope.subselect(programReferrers, programReferrers.approvedCount, isOwners) as SQL<
    number | null
  >
  return scope.select(referralCodes, {
    fields: {
      id,
      code,
      ownerId,
      userType,
      category,
      status,
      usedCount,
      maxUses,
      startsAt,
      expiresAt,
      programId,
      referrerCount,
    },
    leftJoin: { table: programs, on: eq(programs.id, programId), fields: programToValidate(scope) },
    where: eq(referralCodes.codeKey, bound(referralCodes.codeKey, 'codeKey')),
    limit: 1,
  })
}

function programToValidate({ tables: { programs } }: ReadScope) {
  const {
    status,
    startsAt,
    endsAt,
    currency,
    referrerUserType,
    refereeUserType,
    referrerBonus,
    maxReferralsPerCode,
    maxReferrals,
    approvedCount,
    budgetMinor,
    spentMinor,
    greatestCostMinor,
    pendingDays,
  } = programs
  return {
    programStatus: status,
    programStartsAt: startsAt,
    endsAt,
    currency,
    referrerUserType,
    refereeUserType,
    referrerBonus,
    maxReferralsPerCode,
    maxReferrals,
    approvedCount,
    budgetMinor,
    spentMinor,
    greatestCostMinor,
    pendingDays,
  }
}

/** The personal code of one of the company's users. */
export async function findPersonalCode(
  scope: ReadScope,
  ownerId: string,
): Promise<ReferralCodeRow | undefined> {
  const { referralCodes } = scope.tables
  const [row] = await scope.run(
    'referral_codes.personal',
    (s) =>
      s.select(referralCodes, {
        where: and(
          eq(referralCodes.ownerId, bound(referralCodes.ownerId, 'ownerId')),
          sql`kind = 'personal'`,
        ),
        limit: 1,
      }),
    { ownerId },
  )
  return row
}

/** Adds a code at the next position. Throws the engine's unique violation, told apart by the functions below. */
export async function insertReferralCode(scope: WriteScope, row: NewReferralCodeRow): Promise<void> {
  const { referralCodes } = scope.tables
  await scope.insert(referralCodes, row, { position: nextPosition('referral_codes') })
}

/** Whether the company already has a code of this name, or any company a personal code of this name. */
export function isCodeTaken(error: unknown): boolean {
  return (
    isUniqueViolation(error, {
      name: 'referral_codes_key_uq',
      columns: 'referral_codes.company_id, referral_codes.code_key',
    }) ||
    isUniqueViolation(error, { name: 'referral_codes_personal_code_uq', columns: 'referral_codes.code_key' })
  )
}

/** Whether the user already has a personal code. */
export function hasPersonalCode(error: unknown): boolean {
  return isUniqueViolation(error, {
    name: 'referral_codes_personal_owner_uq',
    columns: 'referral_codes.company_id, referral_codes.owner_id',
  })
}

/** Whether a limit below what is already used was refused. */
export function isLimitBelowUse(error: unknown): boolean {
  return isCheckViolation(error, 'referral_codes_used_ck')
}

/** Changes one code and gives it as it is then. */
export async function updateReferralCode(
  scope: WriteScope,
  id: string,
  set: Partial<NewReferralCodeRow>,
): Promise<ReferralCodeRow | undefined> {
  const { referralCodes } = scope.tables
  const [row] = await scope.update(referralCodes, set, eq(referralCodes.id, id)).execute()
  return row
}

/**
 * Counts one use if the code's own limit and `limitOfProgram` (null for none) allow it: one conditional update, so that no
 * number of approvals at once can pass a limit. Gives the code as it is then, or nothing when a limit is reached.
 */
export async function claimUse(
  scope: WriteScope,
  id: string,
  limitOfProgram: number | null,
): Promise<ReferralCodeRow | undefined> {
  const { referralCodes } = scope.tables
  const [row] = await scope.run(
    'referral_codes.claim',
    (s) =>
      s.update(
        referralCodes,
        { usedCount: sql`${referralCodes.usedCount} + 1` },
        and(
          eq(referralCodes.id, bound(referralCodes.id, 'id')),
          or(isNull(referralCodes.maxUses), lt(referralCodes.usedCount, referralCodes.maxUses)),
          lt(referralCodes.usedCount, bound(referralCodes.usedCount, 'limitOfProgram')),
        ),
      ),
    { id, limitOfProgram: limitOfProgram ?? Number.MAX_SAFE_INTEGER },
  )
  return row
}

/** Takes one use of a code back, and gives the code as it is then. */
export async function releaseUse(scope: WriteScope, id: string): Promise<ReferralCodeRow> {
  const { referralCodes } = scope.tables
  const [row] = await scope
    .update(referralCodes, { usedCount: sql`${referralCodes.usedCount} - 1` }, eq(referralCodes.id, id))
    .execute()
  return row!
}

export const referralCodeSorts = ['oldest', 'newest', 'most_used', 'code'] as const
export type ReferralCodeSort = (typeof referralCodeSorts)[number]

export interface ReferralCodeFilter {
  ownerId?: string | undefined
  category?: string | undefined
  /** The whole code, as a key. */
  codeKey?: string | undefined
  /** How the code begins, as a key. */
  codePrefix?: string | undefined
  programId?: string | undefined
  state?: ReferralCodeState | undefined
}

/** Where a page begins: the sort values of the last code before it. */
export interface ReferralCodePosition {
  position: number
  usedCount: number
  codeKey: string
}

export interface ReferralCodePageRequest {
  filter: ReferralCodeFilter
  sort: ReferralCodeSort
  after?: ReferralCodePosition | undefined
  limit: number
  now: Date
}

/** One page of the company's codes, cut by keys: page 1,000 costs what page 1 costs. Gives what the APIs list, no more. */
export async function listReferralCodes(scope: ReadScope, request: ReferralCodePageRequest) {
  const { code, codeKey, ownerId, category, usedCount, position } = scope.tables.referralCodes
  const fields = { code, codeKey, ownerId, category, usedCount, position }
  return await findPage(scope, request, 'short', (s, selection) =>
    s.select(s.tables.referralCodes, { ...selection, fields }),
  )
}

/** The same page with whole rows. */
export async function listReferralCodesWithProgram(
  scope: ReadScope,
  request: ReferralCodePageRequest,
): Promise<ReferralCodeRow[]> {
  return await findPage(scope, request, 'whole', (s, selection) =>
    s.select(s.tables.referralCodes, selection),
  )
}

type PageSelection = { where: SQL | undefined; orderBy: SQL[]; limit: number }

async function findPage<Row>(
  scope: ReadScope,
  { filter, sort, after, limit, now }: ReferralCodePageRequest,
  name: string,
  select: (scope: ReadScope, selection: PageSelection) => Query<Row>,
): Promise<Row[]> {
  const { referralCodes } = scope.tables
  const { state, ...given } = filter
  const prefixEnd = filter.codePrefix === undefined ? undefined : `${filter.codePrefix}\u{10FFFF}`
  const shape = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  return await scope.run(
    ['referral_codes.list', name, sort, limit, state ?? 'any', after ? 'after' : 'first', ...shape].join(' '),
    (s) => {
      const is = (name: keyof typeof given, condition: SQL) =>
        given[name] === undefined ? undefined : condition
      return select(s, {
        where: and(
          is('ownerId', eq(referralCodes.ownerId, bound(referralCodes.ownerId, 'ownerId'))),
          is('category', eq(referralCodes.category, bound(referralCodes.category, 'category'))),
          is('codeKey', eq(referralCodes.codeKey, bound(referralCodes.codeKey, 'codeKey'))),
          is(
            'codePrefix',
            and(
              gte(referralCodes.codeKey, bound(referralCodes.codeKey, 'codePrefix')),
              lt(referralCodes.codeKey, bound(referralCodes.codeKey, 'prefixEnd')),
            )!,
          ),
          // The literal lets SQLite use the partial index.
          is(
            'programId',
            and(
              sql`program_id is not null`,
              eq(referralCodes.programId, bound(referralCodes.programId, 'programId')),
            )!,
          ),
          state && inState(s, state),
          after && comesAfter(s, sort),
        ),
        orderBy:
          sort === 'most_used' && filter.programId !== undefined ? mostUsedOfProgram(s) : orders[sort](s),
        limit,
      })
    },
    {
      ...given,
      prefixEnd,
      now,
      ...(after && {
        afterPosition: after.position,
        afterUsedCount: after.usedCount,
        afterCodeKey: after.codeKey,
      }),
    },
  )
}

const orders: Record<ReferralCodeSort, (scope: ReadScope) => SQL[]> = {
  oldest: ({ tables: { referralCodes } }) => [asc(referralCodes.position)],
  newest: ({ tables: { referralCodes } }) => [desc(referralCodes.position)],
  most_used: ({ tables: { referralCodes } }) => [desc(referralCodes.usedCount), desc(referralCodes.position)],
  code: ({ tables: { referralCodes } }) => [asc(referralCodes.codeKey)],
}

/**
 * The same order as `most_used`, written so that no index has it whole: SQLite would read that one through the codes of all
 * programs, instead of finding this program's by the index that has them by use.
 */
function mostUsedOfProgram({ tables: { referralCodes } }: ReadScope): SQL[] {
  return [desc(referralCodes.usedCount), desc(sql`${referralCodes.position} + 0`)]
}

function comesAfter({ tables: { referralCodes } }: ReadScope, sort: ReferralCodeSort): SQL {
  const position = bound(referralCodes.position, 'afterPosition')
  const usedCount = bound(referralCodes.usedCount, 'afterUsedCount')
  switch (sort) {
    case 'oldest':
      return gt(referralCodes.position, position)
    case 'newest':
      return lt(referralCodes.position, position)
    case 'most_used':
      return sql`(${referralCodes.usedCount}, ${referralCodes.position}) < (${usedCount}, ${position})`
    case 'code':
      return gt(referralCodes.codeKey, bound(referralCodes.codeKey, 'afterCodeKey'))
  }
}

/** How many enabled codes cannot be used at `now`, because of their own terms or of these programs'. */
export async function countStoppedCodes(
  scope: ReadScope,
  programs: (RunnableProgram & { id: string; maxReferralsPerCode: number | null })[],
  now: Date,
): Promise<number> {
  const { referralCodes } = scope.tables
  const fields = { count: sql<number>`count(*)`.mapWith(Number) }
  const [byOwnTerms] = await scope.run(
    'referral_codes.count_stopped',
    (s) => s.select(referralCodes, { fields, where: stoppedByOwnTerms(s) }),
    { now },
  )
  let count = byOwnTerms!.count
  for (const program of programs) {
    const least = reasonsAgainstProgram(program, now).length ? 0 : program.maxReferralsPerCode
    if (least === null) continue
    const [byProgram] = await scope.run(
      'referral_codes.count_stopped_by_program',
      (s) => s.select(referralCodes, { fields, where: stoppedByProgram(s) }),
      { programId: program.id, least, now },
    )
    count += byProgram!.count
  }
  return count
}

/** The company's most used codes. */
export async function topReferralCodes(scope: ReadScope, limit: number): Promise<ReferralCodeRow[]> {
  const { referralCodes } = scope.tables
  return await scope.run(`referral_codes.top ${limit}`, (s) =>
    s.select(referralCodes, { where: gt(referralCodes.usedCount, 0), orderBy: orders.most_used(s), limit }),
  )
}
