import { and, asc, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { bound } from '@/db/prepared'
import type { ReadScope, WriteScope } from '@/db/scope'
import { isCheckViolation } from '@/db/violations'
import { nextPosition } from './position'

/** The company's program with this id. */
export async function findProgram(scope: ReadScope, id: string) {
  const { programs } = scope.tables
  const [program] = await scope.run(
    'programs.by_id',
    (s) => s.select(programs, { where: eq(programs.id, bound(programs.id, 'id')), limit: 1 }),
    { id },
  )
  return program
}
export type ProgramRow = NonNullable<Awaited<ReturnType<typeof findProgram>>>
export type NewProgramRow = Omit<ProgramRow, 'companyId' | 'position' | 'approvedCount' | 'spentMinor'>

/** All programs of the company, oldest first. A company has few. */
export async function listPrograms(scope: ReadScope): Promise<ProgramRow[]> {
  const { programs } = scope.tables
  return await scope.run('programs.all', (s) => s.select(programs, { orderBy: [asc(programs.position)] }))
}

/** One page of the company's programs, oldest first, after this position. */
export async function listProgramsAfter(
  scope: ReadScope,
  position: number,
  limit: number,
): Promise<ProgramRow[]> {
  const { programs } = scope.tables
  return await scope.run(
    `programs.page ${limit}`,
    (s) =>
      s.select(programs, {
        where: gt(programs.position, bound(programs.position, 'after')),
        orderBy: [asc(programs.position)],
        limit,
      }),
    { after: position },
  )
}

export async function insertProgram(scope: WriteScope, program: NewProgramRow): Promise<void> {
  await scope.insert(scope.tables.programs, program, { position: nextPosition('programs') })
}

/** Changes one program and gives it as it is then. Throws the engine's check violation, told apart by the functions below. */
export async function updateProgram(
  scope: WriteScope,
  id: string,
  set: Partial<NewProgramRow>,
): Promise<ProgramRow | undefined> {
  const { programs } = scope.tables
  const [row] = await scope.update(programs, set, eq(programs.id, id)).execute()
  return row
}

/** Whether a number of referrals below those there are was refused. */
export function isLimitBelowApproved(error: unknown): boolean {
  return isCheckViolation(error, 'programs_approved_ck')
}

/** Whether a budget below what is spent was refused. */
export function isBudgetBelowSpent(error: unknown): boolean {
  return isCheckViolation(error, 'programs_spent_ck')
}

/**
 * Counts one approved referral that costs so much, if the program's limit and budget allow it: one conditional update, so
 * that no number of approvals at once can pass either. False, with nothing changed, when they do not.
 */
export async function claimProgramReferral(
  scope: WriteScope,
  id: string,
  costMinor: number,
): Promise<boolean> {
  const { programs } = scope.tables
  const cost = sql`${bound(programs.spentMinor, 'costMinor')}`
  const rows = await scope.run(
    'programs.claim',
    (s) =>
      s.update(
        programs,
        {
          approvedCount: sql`${programs.approvedCount} + 1`,
          spentMinor: sql`${programs.spentMinor} + ${cost}`,
        },
        and(
          eq(programs.id, bound(programs.id, 'id')),
          or(isNull(programs.maxReferrals), lt(programs.approvedCount, programs.maxReferrals)),
          or(isNull(programs.budgetMinor), lte(sql`${programs.spentMinor} + ${cost}`, programs.budgetMinor)),
        ),
      ),
    { id, costMinor },
  )
  return rows.length > 0
}

/** Takes a reversed referral's cost back, and unless it stays counted, the referral. */
export async function releaseProgramReferral(
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

/** Adds to (or takes from) the referrals that a person has brought in a program, and gives how many there are then. */
export async function changeReferrerCount(
  scope: WriteScope,
  programId: string,
  referrerId: string,
  by: number,
): Promise<number> {
  const { programReferrers } = scope.tables
  const { approvedCount } = programReferrers
  const [changed] = await scope.run(
    'program_referrers.change',
    (s) =>
      s.update(
        programReferrers,
        { approvedCount: sql`${approvedCount} + ${bound(approvedCount, 'by')}` },
        and(
          eq(programReferrers.programId, bound(programReferrers.programId, 'programId')),
          eq(programReferrers.referrerId, bound(programReferrers.referrerId, 'referrerId')),
        ),
      ),
    { programId, referrerId, by },
  )
  if (changed) return changed.approvedCount
  await scope.insert(programReferrers, { programId, referrerId, approvedCount: by })
  return by
}

/** How many counted referrals a person has brought in a program. */
export async function countOfReferrer(
  scope: ReadScope,
  programId: string,
  referrerId: string,
): Promise<number> {
  const { programReferrers } = scope.tables
  const { approvedCount } = programReferrers
  const [row] = await scope.run(
    'program_referrers.count',
    (s) =>
      s.select(programReferrers, {
        fields: { approvedCount },
        where: and(
          eq(programReferrers.programId, bound(programReferrers.programId, 'programId')),
          eq(programReferrers.referrerId, bound(programReferrers.referrerId, 'referrerId')),
        ),
        limit: 1,
      }),
    { programId, referrerId },
  )
  return row?.approvedCount ?? 0
}
