import { toDecimalMoney } from '@/domain/money'
import { balanceChangeOf, monthPeriodOf } from '@/domain/statement'
import type { ServiceContext } from '@/server/context'
import { getStatement, listStatementSteps, type StatementRequest } from '@/server/services/partner/statement'
import { listAsCsv, rowsPerPage, type ListCsv, type ListPage } from './list-csv'

interface StatementLine {
  at: Date
  entry: string
  amountMinor: number
  currency: string
  code?: string | null
  id?: string
  reason?: string | null
  paymentReference?: string | null
}

/** A statement as a CSV file. In each currency, the amounts before the closing balance add up to it. */
export const statementCsv: ListCsv<StatementLine> = {
  columns: {
    at: ({ at }) => at.toISOString(),
    entry: ({ entry }) => entry,
    amount: (line) => toDecimalMoney(line).value,
    currency: ({ currency }) => currency,
    referralCode: ({ code }) => code ?? null,
    bonusId: ({ id }) => id ?? null,
    reference: ({ paymentReference }) => paymentReference ?? null,
    reason: ({ reason }) => reason ?? null,
  },
  figures: ['amount'],
}

/** The statement of a partner as the texts of a CSV file. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function statementAsCsv(
  context: ServiceContext,
  request: StatementRequest,
): Promise<AsyncGenerator<string>> {
  const balances = await getStatement(context, request)
  const { from, before } = monthPeriodOf(request.month, context.scope.company.timeZone)
  const end = before < context.now ? before : context.now
  type Next = NonNullable<Awaited<ReturnType<typeof listStatementSteps>>['next']> | 'first' | 'closing'
  const opening = balances.map(({ currency, openingMinor }) => ({
    at: from,
    entry: 'opening_balance',
    amountMinor: openingMinor,
    currency,
  }))
  const closing = balances.map(({ currency, closingMinor }) => ({
    at: end,
    entry: 'closing_balance',
    amountMinor: closingMinor,
    currency,
  }))
  const find = async (cursor: Next): Promise<ListPage<StatementLine, Next>> => {
    if (cursor === 'closing') return { rows: closing, nextCursor: null }
    const after = cursor === 'first' ? undefined : cursor
    const { steps, next } = await listStatementSteps(context, request, { after, limit: rowsPerPage })
    const rows = steps.map(({ step, amountMinor, paymentReference, ...line }) => ({
      ...line,
      paymentReference: step === 'paid' ? paymentReference : null,
      entry: step,
      amountMinor: balanceChangeOf(step, amountMinor),
    }))
    return { rows, nextCursor: next ?? 'closing' }
  }
  const first: ListPage<StatementLine, Next> = { rows: opening, nextCursor: 'first' }
  return listAsCsv(statementCsv, first, find)
}
