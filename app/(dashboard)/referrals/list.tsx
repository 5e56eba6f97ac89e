import type { SearchParams } from 'nuqs/server'
import { ListNotice } from '@/components/codes/list-notice'
import { ActiveFilters } from '@/components/referrals/active-filters'
import { setFilters } from '@/components/referrals/list-parameters'
import { ReferralFilters } from '@/components/referrals/referral-filters'
import { ReferralPages } from '@/components/referrals/referral-pages'
import { ReferralsEmpty } from '@/components/referrals/referrals-empty'
import { ReferralsTable } from '@/components/referrals/referrals-table'
import type { ServiceContext } from '@/server/context'
import { listProgramNames } from '@/server/services/program/list-programs'
import { listCategories } from '@/server/services/usage/list-categories'
import { findReferrals } from './find-referrals'
import { loadListParameters } from './search-params'

/** The filters and the page of referrals that the URL names. */
export async function ReferralsList({
  context,
  searchParams,
}: {
  context: ServiceContext
  searchParams: Promise<SearchParams>
}) {
  const [programs, categories] = await Promise.all([listProgramNames(context), listCategories(context)])
  const { parameters: asked, ignored } = await loadListParameters(searchParams, programs)
  const { referrals, nextCursor, cursorRefused } = await findReferrals(context, asked)
  const parameters = cursorRefused ? { ...asked, cursor: null } : asked
  const listed = referrals.map((referral) => ({
    ...referral,
    programName: programs.find(({ id }) => id === referral.programId)?.name ?? null,
  }))
  const isFiltered = setFilters(parameters).length > 0
  return (
    <>
      <ListNotice ignored={ignored} cursorRefused={cursorRefused} />
      {(listed.length > 0 || isFiltered) && (
        <ReferralFilters
          programs={programs}
          categories={categories.flatMap(({ category }) => category ?? [])}
        />
      )}
      <div className="transition-opacity peer-data-pending:opacity-60">
        <ActiveFilters parameters={parameters} programs={programs} />
        {listed.length > 0 ? (
          <ReferralsTable referrals={listed} />
        ) : (
          <ReferralsEmpty parameters={parameters} programs={programs} />
        )}
        {listed.length > 0 && (
          <ReferralPages parameters={parameters} nextCursor={nextCursor} shown={listed.length} />
        )}
      </div>
    </>
  )
}
