import { listBalancesOf } from '@/db/queries/partners'
import { listSteps, sumSteps, sumStepsOfRuns, type StepPosition, type StepRow } from '@/db/queries/statements'
import {
  balanceChangeOf,
  linesOf,
  monthPeriodOf,
  type StatementLine,
  type StatementStep,
} from '@/domain/statement'
import { authorize, type ServiceContext } from '@/server/context'
import { requirePartner } from './internal'

/**
 * A month of a partner in one currency, in minor units: what they are owed, less what they must pay back, at its beginning and at its
 * end, and what changed it. The opening balance and the signed changes add up to the closing balance.
 */
export interface StatementBalance {
  currency: string
  openingMinor: number
  changesMinor: Record<StatementStep, number>
  closingMinor: number
}

/** What a statement tells: the month of a partner. */
export interface StatementRequest {
  userId: string
  /** "2026-11", in the time zone of the company. */
  month: string
}

/**
 * The balances of a partner in a month, in each currency with a balance or a change (docs/api-contract.md, section 6). A
 * month that has not ended closes now. Throws NOT_FOUND; PERMISSION_DENIED.
 */
export async function getStatement(
  context: ServiceContext,
  request: StatementRequest,
): Promise<StatementBalance[]> {
  authorize(context, 'bonuses:read')
  const { sums, present } = await context.scope.snapshot(async (scope) => {
    await requirePartner(scope, request.userId)
    return {
      sums: await sumSteps(scope, periodOf(context, request)),
      present: await listBalancesOf(scope, [request.userId]),
    }
  })
  // Counted back from the balances of today: what changed before the month is not read.
  const balances = present.map(({ currency, owedMinor, recoverableMinor }) => {
    const changesMinor = { booked: 0, deducted: 0, paid: 0, reversed: 0, deduction_reversed: 0, recovered: 0 }
    let closingMinor = owedMinor - recoverableMinor
    for (const { step, amountMinor, laterMinor } of sums.filter((sum) => sum.currency === currency)) {
      changesMinor[step] = balanceChangeOf(step, amountMinor)
      closingMinor -= balanceChangeOf(step, laterMinor)
    }
    const changeMinor = Object.values(changesMinor).reduce((sum, change) => sum + change)
    return { currency, openingMinor: closingMinor - changeMinor, changesMinor, closingMinor }
  })
  return balances.filter(
    ({ openingMinor, changesMinor }) => openingMinor !== 0 || Object.values(changesMinor).some(Boolean),
  )
}

/** A page of what changed the balances of a partner in a month, oldest first, and where the next page begins or null. */
export async function listStatementSteps(
  context: ServiceContext,
  request: StatementRequest,
  { after, limit }: { after?: StepPosition | undefined; limit: number },
): Promise<{ steps: StepRow[]; next: StepPosition | null }> {
  authorize(context, 'bonuses:read')
  const steps = await context.scope.read((scope) =>
    listSteps(scope, periodOf(context, request), { after, limit: limit + 1 }),
  )
  const page = steps.slice(0, limit)
  return { steps: page, next: steps.length > limit ? page.at(-1)! : null }
}

/**
 * The first lines of a statement, of at most `limit` steps, in which a payment is one line with its whole sum; and whether there
 * are more.
 */
export async function listStatementLines(
  context: ServiceContext,
  request: StatementRequest,
  limit: number,
): Promise<{ lines: StatementLine[]; hasMore: boolean }> {
  const { steps, next } = await listStatementSteps(context, request, { limit })
  if (!next) return { lines: linesOf(steps), hasMore: false }
  const runIds = new Set(steps.flatMap(({ runId }) => runId ?? []))
  const sums = await context.scope.read((scope) =>
    sumStepsOfRuns(scope, periodOf(context, request), [...runIds]),
  )
  const lines = []
  for (const line of linesOf(steps)) {
    const ofRun = sums.filter(({ runId }) => runId !== null && runId === line.runId)
    if (ofRun.some(({ step }) => step === 'paid')) {
      // What it withheld can be listed before the first bonus that it paid.
      if (line.step !== 'paid') continue
      line.changeMinor = ofRun.reduce((sum, part) => sum + balanceChangeOf(part.step, part.amountMinor), 0)
    }
    // Of other bonuses that were paid together, those with the time of the last step may not be all.
    else if (line.step === 'paid' && line.at.getTime() === next.at.getTime()) continue
    lines.push(line)
  }
  return { lines, hasMore: true }
}

function periodOf({ scope }: ServiceContext, { userId, month }: StatementRequest) {
  return { beneficiaryId: userId, ...monthPeriodOf(month, scope.company.timeZone) }
}
