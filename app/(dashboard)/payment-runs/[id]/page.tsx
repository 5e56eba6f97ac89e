import { Banknote, Download } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { SearchParams } from 'nuqs/server'
import { ListView } from '@/components/list/list'
import { listHrefFrom } from '@/components/list/neighbors'
import { paymentRunPath } from '@/components/paths'
import { PayRunButton, VoidRunButton } from '@/components/payment-runs/run-actions'
import { RunFacts } from '@/components/payment-runs/run-facts'
import { runLinesListOf } from '@/components/payment-runs/runs-list'
import { runLinesTable } from '@/components/payment-runs/runs-table'
import { StateBadge } from '@/components/state-badge'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { DetailLayout } from '@/components/ui/detail-layout'
import { formatAmount, plural } from '@/components/ui/format'
import { KeepFresh } from '@/components/ui/keep-fresh'
import { PageHeader } from '@/components/ui/page-header'
import { idSchema } from '@/domain/ids'
import { toDecimalMoney } from '@/domain/money'
import { isVoidable } from '@/domain/payment-run/payment-run'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { getPaymentRun, listRunLines } from '@/server/services/payment-run/payment-runs'
import { orNotFound } from '../../or-not-found'
import { payPaymentRun, voidPaymentRun } from '../actions'

export const metadata: Metadata = { title: 'Payment run' }

interface PaymentRunPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}

export default async function PaymentRunPage({ params, searchParams }: PaymentRunPageProps) {
  const { id } = await params
  if (!idSchema.safeParse(id).success) notFound()
  const { context } = await requireSession()
  const run = await orNotFound(() => getPaymentRun(context, id))
  const { currency, state, grossMinor, recoveredMinor } = run
  const list = runLinesListOf(id)
  const { query, page } = await list.load(searchParams, {}, (_filter, { cursor, limit }) =>
    listRunLines(context, id, { cursor, limit }),
  )
  const sum = { currency, amountMinor: grossMinor - recoveredMinor }
  const total = formatAmount(sum)
  const mayPay = isAllowed(context.actor, 'bonuses:write')
  return (
    <>
      <PageHeader
        title={`Payment run, ${total}`}
        beside={<StateBadge of="paymentRun" state={state} />}
        back={{ href: listHrefFrom('/payment-runs', await searchParams), label: 'Payment runs' }}
        action={
          <>
            <Button asChild>
              <a href={`${paymentRunPath(id)}/lines`} download>
                <Download aria-hidden />
                Lines as CSV
              </a>
            </Button>
            {state !== 'void' && (
              <Button asChild>
                <a href={`${paymentRunPath(id)}/bonuses`} download>
                  <Download aria-hidden />
                  Bonuses as CSV
                </a>
              </Button>
            )}
            {mayPay && isVoidable(run, context.now) && (
              <VoidRunButton id={id} total={total} isDraft={state === 'draft'} voidRun={voidPaymentRun} />
            )}
            {mayPay && state === 'draft' && run.settledAt && run.bonusesCount > 0 && (
              <PayRunButton
                id={id}
                total={total}
                totalValue={toDecimalMoney(sum).value}
                pay={payPaymentRun}
              />
            )}
          </>
        }
      />
      {run.droppedCount > 0 && (
        <Callout tone="warning" className="mb-4" title="Bonuses were reversed">
          {plural(run.droppedCount, 'bonus was', 'bonuses were')} reversed after the draft was made, and left
          it.
        </Callout>
      )}
      <DetailLayout facts={<RunFacts run={run} now={context.now} />}>
        <div>
          <ListView
            list={list}
            query={query}
            table={runLinesTable}
            rows={page.lines.map((line) => ({ ...line, currency }))}
            nextCursor={page.nextCursor}
            empty={{
              icon: Banknote,
              title: 'No lines',
              description: run.settledAt
                ? 'Every bonus of this run was reversed before it was paid.'
                : 'The bonuses of this run are being chosen.',
            }}
          />
        </div>
      </DetailLayout>
      <KeepFresh active={!run.settledAt} />
    </>
  )
}
