import { and, asc } from 'drizzle-orm'
import { eq, gte, lte } from '@/db/comparisons'
import { plusExcluded } from '@/db/plus-excluded'
import { defineQuery, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'

const visitsChange = defineQuery(
  (scope: WriteScope, inputs: Inputs<{ referralCodeId: string; day: string; visitsCount: number }>) => {
    const { referralCodeVisits } = scope.tables
    const { referralCodeId, day, visitsCount } = inputs
    return scope.upsert(
      referralCodeVisits,
      { referralCodeId, day, visitsCount },
      [referralCodeVisits.companyId, referralCodeVisits.referralCodeId, referralCodeVisits.day],
      { visitsCount: plusExcluded(referralCodeVisits.visitsCount) },
    )
  },
)

/** Adds to the visits of a code's share page on a day. */
export async function addVisits(
  scope: WriteScope,
  visits: { referralCodeId: string; day: string; visitsCount: number },
): Promise<void> {
  await scope.run(visitsChange, visits)
}

const visitsOfCode = defineQuery(
  (scope: ReadScope, inputs: Inputs<{ referralCodeId: string; from: string; to: string }>) => {
    const { referralCodeVisits } = scope.tables
    const { day, visitsCount } = referralCodeVisits
    return scope.select(referralCodeVisits, {
      fields: { day, visitsCount },
      where: and(
        eq(referralCodeVisits.referralCodeId, inputs.referralCodeId),
        gte(day, inputs.from),
        lte(day, inputs.to),
      ),
      orderBy: [asc(day)],
    })
  },
)

/** Visits of a code's share page by day, between two days, both included; days without visits are left out. */
export async function listVisits(scope: ReadScope, referralCodeId: string, from: string, to: string) {
  return await scope.run(visitsOfCode, { referralCodeId, from, to })
}
