/** The steps of the bonuses of one beneficiary by time: their statements. Each step has an index of its own. */
import { and, asc, inArray, sql, type SQL } from 'drizzle-orm'
import { eq, gte, lt } from '@/db/comparisons'
import { bound, defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import { statementSteps, type StatementStep } from '@/domain/statement'

const timeOfStep = {
  booked: 'bookedAt',
  deducted: 'bookedAt',
  paid: 'paidAt',
  reversed: 'reversedAt',
  deduction_reversed: 'reversedAt',
  recovered: 'recoveredAt',
} as const satisfies Record<StatementStep, string>

/** Which bonuses have a step, worded as the partial indexes are. */
const conditionOfStep: Partial<Record<StatementStep, SQL>> = {
  booked: sql`payable_at is not null`,
  deducted: sql`referral_id is null and payable_at is null`,
  reversed: sql`payable_at is not null`,
  deduction_reversed: sql`referral_id is null and payable_at is null`,
}

/** The payment run that took a step: it paid the bonus, or deducted it from what it paid. */
const runOfStep = { paid: 'paymentRunId', recovered: 'recoveryRunId' } as const

interface Period {
  beneficiaryId: string
  from: Date
  before: Date
}

const stepSums = defineQueryByShape(
  (scope: ReadScope, { beneficiaryId, from, before }: Inputs<Period>, { step }: { step: StatementStep }) => {
    const { bonuses } = scope.tables
    const { currency, amountMinor } = bonuses
    const at = bonuses[timeOfStep[step]]
    const isInPeriod = lt(at, before)
    return scope.select(bonuses, {
      fields: {
        currency,
        amountMinor: sql<number>`sum(case when ${isInPeriod} then ${amountMinor} else 0 end)`.mapWith(Number),
        laterMinor: sql<number>`sum(case when ${isInPeriod} then 0 else ${amountMinor} end)`.mapWith(Number),
      },
      where: and(eq(bonuses.beneficiaryId, beneficiaryId), gte(at, from), conditionOfStep[step]),
      groupBy: [currency],
    })
  },
)

/** What each step of a beneficiary's bonuses sums to in each currency, in a period and after it. Read from the indexes alone. */
export async function sumSteps(scope: ReadScope, period: Period) {
  const sums = []
  for (const step of statementSteps)
    for (const sum of await scope.run(stepSums({ step }), period)) sums.push({ step, ...sum })
  return sums
}

/** What payment runs paid a beneficiary and deducted in a period: the sum of each run and step that has any. */
export async function sumStepsOfRuns(scope: ReadScope, period: Period, runIds: readonly string[]) {
  const { bonuses } = scope.tables
  const sums = []
  for (const step of ['paid', 'recovered'] as const) {
    const [at, runId] = [bonuses[timeOfStep[step]], bonuses[runOfStep[step]]]
    const rows = await scope
      .select(bonuses, {
        fields: { runId, amountMinor: sql<number>`sum(${bonuses.amountMinor})`.mapWith(Number) },
        where: and(
          eq(bonuses.beneficiaryId, period.beneficiaryId),
          inArray(runId, [...runIds]),
          gte(at, period.from),
          lt(at, period.before),
        ),
        groupBy: [runId],
      })
      .execute()
    for (const row of rows) sums.push({ step, ...row })
  }
  return sums
}

/** Where a page of steps begins: after this one. */
export interface StepPosition {
  at: Date
  position: number
  step: StatementStep
}

interface StepPage {
  step: StatementStep
  isFirst: boolean
  /** Whether the step of the bonus at the position itself comes after it. */
  isInclusive: boolean
  limit: number
}

const stepPage = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<Period & { at?: Date; position?: number }>,
    { step, isFirst, isInclusive, limit }: StepPage,
  ) => {
    const { bonuses, referrals } = scope.tables
    const { id, position, currency, amountMinor, paymentReference, reason } = bonuses
    const at = bonuses[timeOfStep[step]]
    const runId = step === 'paid' || step === 'recovered' ? bonuses[runOfStep[step]] : sql<null>`null`
    const operator = isInclusive ? sql`>=` : sql`>`
    const isAfter = () =>
      sql`(${at}, ${position}) ${operator} (${bound(at, inputs.at)}, ${bound(position, inputs.position)})`
    return scope.select(bonuses, {
      fields: { id, position, at, currency, amountMinor, paymentReference, reason, runId },
      leftJoin: {
        table: referrals,
        on: eq(referrals.id, bonuses.referralId),
        fields: { code: referrals.code },
      },
      where: and(
        eq(bonuses.beneficiaryId, inputs.beneficiaryId),
        gte(at, inputs.from),
        lt(at, inputs.before),
        conditionOfStep[step],
        isFirst ? undefined : isAfter(),
      ),
      orderBy: [asc(at), asc(position)],
      limit,
    })
  },
)

/** The first `limit` steps of a beneficiary's bonuses in a period, or those after a position, in the order of their times. */
export async function listSteps(
  scope: ReadScope,
  period: Period,
  { after, limit }: { after?: StepPosition | undefined; limit: number },
) {
  const found = []
  for (const step of statementSteps) {
    const isInclusive =
      after !== undefined && statementSteps.indexOf(step) > statementSteps.indexOf(after.step)
    const query = stepPage({ step, isFirst: !after, isInclusive, limit })
    const rows = await scope.run(query, {
      ...period,
      ...(after && { at: after.at, position: after.position }),
    })
    for (const { at, code, ...row } of rows) found.push({ ...row, step, at: at!, code })
  }
  // Steps of one bonus at one time stay in the order of `statementSteps`.
  found.sort((a, b) => a.at.getTime() - b.at.getTime() || a.position - b.position)
  return found.slice(0, limit)
}
export type StepRow = Awaited<ReturnType<typeof listSteps>>[number]
