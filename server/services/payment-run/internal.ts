import { setImmediate } from 'node:timers/promises'
import type { BonusRow } from '@/db/queries/bonuses'
import {
  findPaymentRun,
  listRunBonuses,
  listRunLines,
  type ListedRunLine,
  type PaymentRunRow,
  type RunLink,
} from '@/db/queries/payment-runs'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import type { ServiceContext } from '@/server/context'
import { rowsPerSlice } from '@/server/services/in-slices'

/** The company's payment run with this id. Throws NOT_FOUND, the same for another company's run. */
export async function requirePaymentRun(scope: ReadScope, id: string): Promise<PaymentRunRow> {
  const run = await findPaymentRun(scope, id)
  if (!run) throw new DomainError('NOT_FOUND', 'This company has no such payment run.')
  return run
}

/** A payment run with its lines by user id, each with the bonuses that it pays and deducts. */
export interface WholeRun extends PaymentRunRow {
  lines: (ListedRunLine & { bonusIds: string[]; recoveredBonusIds: string[] })[]
}

/** A whole payment run, read page by page. Throws NOT_FOUND. */
export async function readWholeRun(context: ServiceContext, id: string): Promise<WholeRun> {
  return await context.scope.snapshot(async (scope) => {
    const run = await requirePaymentRun(scope, id)
    const lines = new Map<string, WholeRun['lines'][number]>()
    const findLines = (after?: ListedRunLine) =>
      listRunLines(scope, id, { after: after?.userId, limit: rowsPerSlice })
    for await (const line of pages(findLines))
      lines.set(line.userId, { ...line, bonusIds: [], recoveredBonusIds: [] })
    const addTo = async (link: RunLink, field: 'bonusIds' | 'recoveredBonusIds') => {
      const find = (after?: BonusRow) =>
        listRunBonuses(scope, { link, runId: id, after, limit: rowsPerSlice })
      for await (const bonus of pages(find)) lines.get(bonus.beneficiaryId)?.[field].push(bonus.id)
    }
    await addTo('paymentRunId', 'bonusIds')
    await addTo('recoveryRunId', 'recoveredBonusIds')
    return { ...run, lines: [...lines.values()] }
  })
}

async function* pages<Row>(find: (after?: Row) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let after: Row | undefined; ;) {
    const rows = await find(after)
    yield* rows
    if (rows.length < rowsPerSlice) return
    after = rows.at(-1)
    // SQLite reads without a pause: a large run would stop every other call.
    await setImmediate()
  }
}
