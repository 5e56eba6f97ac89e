import { shownBonusStateOf } from '@/components/bonuses/bonus-state'
import { HandCoins } from 'lucide-react'
import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import type { SearchParams } from 'nuqs/server'
import { bonusesList } from '@/components/bonuses/bonuses-list'
import { bonusesTable, payableBonusesTable } from '@/components/bonuses/bonuses-table'
import { formatPayableDay } from '@/components/bonuses/bonus-state'
import { PaymentBar } from '@/components/bonuses/payment-bar'
import { RecoverableNotice } from '@/components/bonuses/recoverable-notice'
import { ExportButton } from '@/components/list/export-button'
import { SelectionProvider } from '@/components/list/selection-provider'
import { bonusTotals } from '@/components/bonuses/bonus-totals'
import { ListView } from '@/components/list/list'
import { AskRole } from '@/components/shell/ask-role'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import type { ListViews } from '@/components/views/list-views'
import { maxBonusesPerPayment } from '@/domain/bonus/payment'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import {
  listBonusCurrencies,
  listBonuses,
  listRecoverable,
  listRecoverableFrom,
} from '@/server/services/bonus/list-bonuses'
import { sumBonuses } from '@/server/services/bonus/sum-bonuses'
import { withPartnerNames } from '@/server/services/partner/partner-names'
import { listProgramNames } from '@/server/services/program/list-programs'
import { findPayable, markPaid, reverseEntry } from './actions'
import { toFilter } from './to-filter'
import { isInNoRun, toSelectable } from './to-selectable'
import { partnerChoice } from '../partner-choice'
import { openList } from '../views/open-list'

export const metadata = {
  title: 'Bonuses',
  description: 'What approved referrals have earned, who is owed, and what was paid.',
} satisfies Metadata

interface BonusesPageProps {
  searchParams: Promise<SearchParams>
}

export default async function BonusesPage({ searchParams }: BonusesPageProps) {
  const { context } = await requireSession()
  const views = await openList(context, 'bonuses', searchParams)
  const { values, position } = await bonusesList.read(searchParams)
  return (
    <>
      <PageHeader
        {...metadata}
        action={<ExportButton list={bonusesList} values={values} sort={position.sort} />}
      />
      <BonusesList context={context} searchParams={searchParams} views={views} />
    </>
  )
}

async function BonusesList({
  context,
  searchParams,
  views,
}: BonusesPageProps & { context: ServiceContext; views: ListViews }) {
  const { person } = (await bonusesList.read(searchParams)).values
  const [partner, currencies, programs] = await Promise.all([
    partnerChoice(context, person),
    listBonusCurrencies(context),
    listProgramNames(context),
  ])
  const choices = {
    person: partner,
    program: programs.map(({ id, name }) => ({ value: id, label: name })),
    currency: currencies.map((currency) => ({ value: currency, label: currency })),
  }
  const { query, page } = await bonusesList.load(searchParams, choices, (values, page) =>
    listBonuses(context, { filter: toFilter(values), ...page }),
  )
  const totals = await sumBonuses(context, toFilter(query.values))
  const recoverable = await recoverableOf(context, query.values.person)
  const named = await withPartnerNames(context, page.bonuses, ({ beneficiaryId }) => beneficiaryId)
  const bonuses = named.map((bonus) => ({
    ...bonus,
    state: shownBonusStateOf(bonus, context.now),
    programName: programs.find(({ id }) => id === bonus.programId)?.name,
    payableDay:
      bonus.payableAt && formatPayableDay(bonus.payableAt, context.now, context.scope.company.timeZone),
  }))
  const payable = bonuses.filter((bonus) => bonus.state === 'payable' && isInNoRun(bonus))
  const mayPay = isAllowed(context.actor, 'bonuses:write')
  return (
    <SelectionProvider
      filterKey={bonusesList.href(query.values)}
      selectable={mayPay ? await toSelectable(context, payable) : []}
      max={maxBonusesPerPayment}
      others={bonuses.filter((bonus) => !payable.includes(bonus)).map(({ id }) => id)}
    >
      <RecoverableNotice
        sums={await withPartnerNames(context, recoverable.sums, ({ beneficiaryId }) => beneficiaryId)}
        more={recoverable.more}
      />
      <ListView
        list={bonusesList}
        views={views}
        query={query}
        table={mayPay ? payableBonusesTable(bonuses, reverseEntry) : bonusesTable}
        rows={bonuses}
        nextCursor={page.nextCursor}
        totals={bonusTotals(totals, query.values)}
        empty={{
          icon: HandCoins,
          title: 'No bonuses yet',
          description:
            'A program defines what a referral earns. Each approved referral books its bonuses here, for you to pay.',
          action: (
            <Button asChild>
              <Link href="/programs">Go to programs</Link>
            </Button>
          ),
        }}
      />
      {mayPay ? (
        <PaymentBar
          filters={query.values}
          more={page.nextCursor !== null || query.position.cursors !== undefined}
          markPaid={markPaid}
          findPayable={findPayable}
        />
      ) : (
        payable.length > 0 && <AskRole permission="bonuses:write" action="mark bonuses as paid" />
      )}
    </SelectionProvider>
  )
}

/** What is recoverable from the partner or referred user of the filter; from everyone without one. */
async function recoverableOf(context: ServiceContext, person: string | undefined) {
  if (person === undefined) return await listRecoverable(context, 20)
  return { sums: await listRecoverableFrom(context, [person]), more: false }
}
