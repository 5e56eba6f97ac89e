import { UserRoundPlus } from 'lucide-react'
import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import type { SearchParams } from 'nuqs/server'
import { ListView } from '@/components/list/list'
import { ExportButton } from '@/components/list/export-button'
import { SelectionProvider } from '@/components/list/selection-provider'
import { AddReferralButton } from '@/components/referrals/add-referral-button'
import { DecideManyBar, type OpenReferral } from '@/components/referrals/decide-many-bar'
import { referralTotals } from '@/components/referrals/referral-totals'
import { referralsList, stateOptions } from '@/components/referrals/referrals-list'
import { referralsTable, selectableReferralsTable } from '@/components/referrals/referrals-table'
import { AskRole } from '@/components/shell/ask-role'
import { Button } from '@/components/ui/button'
import { CategoryName } from '@/components/ui/category-name'
import { PageHeader } from '@/components/ui/page-header'
import type { ListViews } from '@/components/views/list-views'
import { maxDecisionsAtOnce } from '@/domain/referral/decide-many'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { withPartnerNames } from '@/server/services/partner/partner-names'
import { listProgramNames } from '@/server/services/program/list-programs'
import { countByState } from '@/server/services/referral/count-by-state'
import { countOpenReferrals } from '@/server/services/referral/count-open-referrals'
import { listCategories } from '@/server/services/usage/list-categories'
import { addReferral, decideMany, hashIdentity, previewMany } from '../actions'
import { findReferrals, toFilter } from '../find-referrals'
import { partnerChoice } from '../../partner-choice'
import { openList } from '../../views/open-list'

export const metadata = {
  title: 'Referrals',
  description: 'Everyone referred with a code, and the outcome.',
} satisfies Metadata

interface ReferralsPageProps {
  searchParams: Promise<SearchParams>
}

export default async function ReferralsPage({ searchParams }: ReferralsPageProps) {
  const { context } = await requireSession()
  const views = await openList(context, 'referrals', searchParams)
  const { values, position } = await referralsList.read(searchParams)
  return (
    <>
      <PageHeader
        {...metadata}
        action={
          <>
            <ExportButton list={referralsList} values={values} sort={position.sort} />
            {isAllowed(context.actor, 'referrals:write') ? (
              <AddReferralButton addReferral={addReferral} />
            ) : (
              <AskRole permission="referrals:write" action="add a forgotten code" />
            )}
          </>
        }
      />
      <ReferralsList context={context} searchParams={searchParams} views={views} />
    </>
  )
}

async function ReferralsList({
  context,
  searchParams,
  views,
}: ReferralsPageProps & { context: ServiceContext; views: ListViews }) {
  const { referrer } = (await referralsList.read(searchParams)).values
  const [partner, programs, categories, open] = await Promise.all([
    partnerChoice(context, referrer),
    listProgramNames(context),
    listCategories(context),
    countOpenReferrals(context),
  ])
  const choices = {
    referrer: partner,
    state: stateOptions(open),
    program: programs.map(({ id, name }) => ({ value: id, label: name })),
    category: categories.flatMap(({ category: name }) =>
      name === null ? [] : [{ value: name, label: name, content: <CategoryName name={name} /> }],
    ),
  }
  const { query, page } = await referralsList.load(searchParams, choices, findReferrals(context))
  const totals = await countByState(context, toFilter(context, query.values))
  const rows = await withPartnerNames(context, page.rows, ({ referrerId }) => referrerId)
  const mayDecide = isAllowed(context.actor, 'kyc:write') && isAllowed(context.actor, 'referrals:write')
  const isOpen = ({ state }: (typeof page.rows)[number]) => state === 'pending'
  return (
    <SelectionProvider<OpenReferral>
      filterKey={referralsList.href(query.values)}
      selectable={page.rows.filter(isOpen).map(({ id, heldFor }) => ({ id, isHeld: heldFor !== null }))}
      others={page.rows.filter((row) => !isOpen(row)).map(({ id }) => id)}
      max={maxDecisionsAtOnce}
    >
      <ListView
        list={referralsList}
        views={views}
        hashText={hashIdentity}
        query={query}
        table={mayDecide ? selectableReferralsTable : referralsTable}
        rows={rows.map((referral) => ({
          ...referral,
          programName: programs.find(({ id }) => id === referral.programId)?.name,
        }))}
        nextCursor={page.nextCursor}
        totals={referralTotals(totals, query.values)}
        empty={{
          icon: UserRoundPlus,
          title: 'No referrals yet',
          description:
            'A referral appears when someone starts an identity check with a code. Here you see who referred whom, the outcome, and what it earned.',
          action: (
            <Button asChild>
              <Link href="/codes">Go to codes</Link>
            </Button>
          ),
        }}
      />
      {mayDecide && <DecideManyBar previewMany={previewMany} decideMany={decideMany} />}
    </SelectionProvider>
  )
}
