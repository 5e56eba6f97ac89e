import { Banknote } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { ListView } from '@/components/list/list'
import { NewRun } from '@/components/payment-runs/new-run-dialog'
import { paymentRunTotals } from '@/components/payment-runs/run-totals'
import { paymentRunsList } from '@/components/payment-runs/runs-list'
import { paymentRunsTable } from '@/components/payment-runs/runs-table'
import { AskRole } from '@/components/shell/ask-role'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { listBonusCurrencies } from '@/server/services/bonus/list-bonuses'
import { listPaymentRuns, sumPaymentRuns } from '@/server/services/payment-run/payment-runs'
import { draftPaymentRun } from '../actions'

export const metadata = {
  title: 'Payment runs',
  description: 'One sum for each partner: drafted, paid with a reference, and void if it was wrong.',
} satisfies Metadata

export default async function PaymentRunsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireSession()
  const mayPay = isAllowed(context.actor, 'bonuses:write')
  const [currencies, { query, page }] = await Promise.all([
    listBonusCurrencies(context),
    paymentRunsList.load(searchParams, {}, ({ state }, { cursor, limit }) =>
      listPaymentRuns(context, { state, cursor, limit }),
    ),
  ])
  const totals = await sumPaymentRuns(context, query.values)
  const newRun = mayPay && currencies.length > 0 && <NewRun currencies={currencies} draft={draftPaymentRun} />
  return (
    <>
      <PageHeader {...metadata} action={newRun} />
      <ListView
        list={paymentRunsList}
        query={query}
        table={paymentRunsTable}
        rows={page.runs}
        nextCursor={page.nextCursor}
        totals={paymentRunTotals(totals, query.values)}
        empty={{
          icon: Banknote,
          title: 'No payment runs yet',
          description: 'A run pays all payable bonuses in one currency, with one sum for each partner.',
        }}
      />
      {!mayPay && <AskRole permission="bonuses:write" action="create payment runs" />}
    </>
  )
}
