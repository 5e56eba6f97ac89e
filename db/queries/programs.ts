import { and, asc, desc, isNull, not, or, sql } from 'drizzle-orm'
import { eq, gt, lte } from '@/db/comparisons'
import { bound, defineQuery, defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { isCheckViolation, isNotNullViolation } from '@/db/violations'
import { maxPrograms } from '@/domain/program/program'

const programById = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { programs } = scope.tables
  return scope.select(programs, { where: eq(programs.id, id), limit: 1 })
})

/** The company's program with this id. */
export async function findProgram(scope: ReadScope, id: string) {
  return await scope.first(programById, { id })
}
export type ProgramRow = NonNullable<Awaited<ReturnType<typeof findProgram>>>
type NewProgramRow = Omit<ProgramRow, 'companyId' | 'position' | 'approvedCount' | 'spentMinor'>

const allPrograms = defineQuery((scope: ReadScope) => {
  const { programs } = scope.tables
  return scope.select(programs, { orderBy: [asc(programs.position)] })
})

/** All programs of the company, oldest first: `maxPrograms` at most. */
export async function listPrograms(scope: ReadScope): Promise<ProgramRow[]> {
  return await scope.run(allPrograms)
}

const programNames = defineQuery((scope: ReadScope) => {
  const { id, name, position } = scope.tables.programs
  return scope.select(scope.tables.programs, { fields: { id, name }, orderBy: [asc(position)] })
})

/** The names of all programs, oldest first. */
export async function listProgramNames(scope: ReadScope): Promise<{ id: string; name: string }[]> {
  return await scope.run(programNames)
}

/** The programs with these ids, each once. */
export async function findPrograms(scope: ReadScope, ids: readonly (string | null)[]): Promise<ProgramRow[]> {
  const found: ProgramRow[] = []
  for (const id of new Set(ids)) {
    const program = id === null ? undefined : await findProgram(scope, id)
    if (program) found.push(program)
  }
  return found
}

const currencyId = defineQuery((scope: ReadScope, { currency }: Inputs<{ currency: string }>) => {
  const { programs } = scope.tables
  return scope.select(programs, {
    fields: { currencyId: programs.currencyId },
    where: eq(programs.currency, currency),
    orderBy: [asc(programs.position)],
    limit: 1,
  })
})

/** The currency id of the company's first program in this currency. */
export async function findCurrencyId(scope: ReadScope, currency: string): Promise<string | undefined> {
  return (await scope.first(currencyId, { currency }))?.currencyId
}

const programInOtherCurrency = defineQuery(
  (scope: ReadScope, { currencyId, currency }: Inputs<{ currencyId: string; currency: string }>) => {
    const { programs } = scope.tables
    const where = and(eq(programs.currencyId, currencyId), not(eq(programs.currency, currency)))
    return scope.select(programs, { fields: { id: programs.id }, where, limit: 1 })
  },
)

/** Whether a program of the company has this currency id for another currency. */
export async function isCurrencyIdOfAnother(
  scope: ReadScope,
  { currencyId, currency }: { currencyId: string; currency: string },
): Promise<boolean> {
  return (await scope.first(programInOtherCurrency, { currencyId, currency })) !== undefined
}

const latestCurrency = defineQuery((scope: ReadScope) => {
  const { programs } = scope.tables
  return scope.select(programs, {
    fields: { currency: programs.currency },
    orderBy: [desc(programs.position)],
    limit: 1,
  })
})

/** The currency of the company's newest program. */
export async function findLatestCurrency(scope: ReadScope): Promise<string | undefined> {
  return (await scope.first(latestCurrency))?.currency
}

const programPage = defineQueryByShape(
  (scope: ReadScope, { after }: Inputs<{ after: number }>, { limit }: { limit: number }) => {
    const { programs } = scope.tables
    return scope.select(programs, {
      where: gt(programs.position, after),
      orderBy: [asc(programs.position)],
      limit,
    })
  },
)

/** One page of the company's programs, oldest first, after this position. */
export async function listProgramsAfter(
  scope: ReadScope,
  position: number,
  limit: number,
): Promise<ProgramRow[]> {
  return await scope.run(programPage({ limit }), { after: position })
}

/**
 * Adds a program at the next position. Throws the driver's violation that `hasAllPrograms` recognizes when the company has
 * `maxPrograms`.
 */
export async function insertProgram(scope: WriteScope, program: NewProgramRow): Promise<void> {
  await scope.insert(scope.tables.programs, program, { column: 'position', maxRows: maxPrograms })
}

/** Whether a program was rejected because the company has as many as it may have. */
export function hasAllPrograms(error: unknown): boolean {
  return isNotNullViolation(error, { table: 'programs', column: 'position' })
}

/** Updates a program and returns it. Throws the driver's check violation, which the functions below tell apart. */
export async function updateProgram(
  scope: WriteScope,
  id: string,
  set: Partial<NewProgramRow>,
): Promise<ProgramRow | undefined> {
  const { programs } = scope.tables
  const [row] = await scope.update(programs, set, eq(programs.id, id)).execute()
  return row
}

/** Whether a limit was rejected because it is below the number of approved referrals. */
export function isLimitBelowApproved(error: unknown): boolean {
  return isCheckViolation(error, 'programs_approved_ck')
}

/** Whether a budget was rejected because it is below what is spent. */
export function isBudgetBelowSpent(error: unknown): boolean {
  return isCheckViolation(error, 'programs_spent_ck')
}

const programClaim = defineQuery(
  (scope: WriteScope, { id, count, costMinor }: Inputs<{ id: string; count: number; costMinor: number }>) => {
    const { programs } = scope.tables
    const approvedCount = sql`${programs.approvedCount} + ${bound(programs.approvedCount, count)}`
    const spentMinor = sql`${programs.spentMinor} + ${bound(programs.spentMinor, costMinor)}`
    return scope.update(
      programs,
      { approvedCount, spentMinor },
      and(
        eq(programs.id, id),
        or(isNull(programs.maxReferrals), lte(approvedCount, programs.maxReferrals)),
        or(isNull(programs.budgetMinor), lte(spentMinor, programs.budgetMinor)),
      ),
      { id: programs.id },
    )
  },
)

/**
 * Counts a cost, and `count` approved referrals (1, or 0 for a manual entry), if the program's limit and budget allow it.
 * Returns false, with nothing changed, when they do not. One conditional update, so that no number of concurrent calls exceeds
 * either.
 */
export async function claimProgramCost(
  scope: WriteScope,
  id: string,
  cost: { count: number; costMinor: number },
): Promise<boolean> {
  return (await scope.first(programClaim, { id, ...cost })) !== undefined
}

/** Subtracts a cost that was reversed, and `count` (1, or 0 when a referral stays counted) from the approved referrals. */
export async function releaseProgramCost(
  scope: WriteScope,
  id: string,
  { count, costMinor }: { count: number; costMinor: number },
): Promise<void> {
  const { programs } = scope.tables
  await scope
    .update(
      programs,
      {
        approvedCount: sql`${programs.approvedCount} - ${count}`,
        spentMinor: sql`${programs.spentMinor} - ${costMinor}`,
      },
      eq(programs.id, id),
    )
    .execute()
}

interface ReferrerKey {
  programId: string
  referrerId: string
}

function isReferrer(
  { tables: { programReferrers } }: ReadScope,
  { programId, referrerId }: Inputs<ReferrerKey>,
) {
  return and(eq(programReferrers.programId, programId), eq(programReferrers.referrerId, referrerId))
}

const referrerCountUpdate = defineQuery((scope: WriteScope, inputs: Inputs<ReferrerKey & { by: number }>) => {
  const { programReferrers } = scope.tables
  const { approvedCount } = programReferrers
  const change = { approvedCount: sql`${approvedCount} + ${bound(approvedCount, inputs.by)}` }
  return scope.update(programReferrers, change, isReferrer(scope, inputs), { approvedCount })
})

/** Changes how many counted referrals a partner has in a program, and returns the new number. */
export async function changeReferrerCount(
  scope: WriteScope,
  programId: string,
  referrerId: string,
  by: number,
): Promise<number> {
  const updated = await scope.first(referrerCountUpdate, { programId, referrerId, by })
  if (updated) return updated.approvedCount
  await scope.insert(scope.tables.programReferrers, { programId, referrerId, approvedCount: by })
  return by
}

const referrerCount = defineQuery((scope: ReadScope, inputs: Inputs<ReferrerKey>) => {
  const { programReferrers } = scope.tables
  const { approvedCount } = programReferrers
  return scope.select(programReferrers, {
    fields: { approvedCount },
    where: isReferrer(scope, inputs),
    limit: 1,
  })
})

/** How many counted referrals a partner has in a program. */
export async function findReferrerCount(
  scope: ReadScope,
  programId: string,
  referrerId: string,
): Promise<number> {
  const row = await scope.first(referrerCount, { programId, referrerId })
  return row?.approvedCount ?? 0
}
