import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Overview } from '@/components/overview/overview'
import { OverviewEmpty } from '@/components/overview/overview-empty'
import type { Range } from '@/components/overview/overview-parameters'
import { OverviewSkeleton } from '@/components/overview/overview-skeleton'
import { RangeControl } from '@/components/overview/range-control'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { getOverview } from '@/server/services/usage/get-overview'
import { pathWithQuery } from './path-with-query'
import { loadOverviewParameters } from './search-params'

export const metadata: Metadata = { title: 'Overview' }

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { days } = await loadOverviewParameters(searchParams)
  const { context } = await requireSession(pathWithQuery('/', await searchParams))
  return (
    <>
      <PageHeader
        title="Overview"
        description={`How the referral codes of ${context.scope.company.name} are used.`}
        action={<RangeControl days={days} />}
      />
      <Suspense key={days} fallback={<OverviewSkeleton />}>
        <CurrentOverview context={context} days={days} />
      </Suspense>
    </>
  )
}

async function CurrentOverview({ context, days }: { context: ServiceContext; days: Range }) {
  const overview = await getOverview(context, days)
  if (overview.codesCount === 0)
    return <OverviewEmpty mayCreate={isAllowed(context.actor, 'referral_codes:write')} />
  return <Overview overview={overview} days={days} now={context.now} />
}
