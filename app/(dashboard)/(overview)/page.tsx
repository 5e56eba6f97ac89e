import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Overview } from '@/components/overview/overview'
import { OverviewEmpty } from '@/components/overview/overview-empty'
import { OverviewHeader } from '@/components/overview/overview-header'
import { overviewParameters, type Range } from '@/components/overview/overview-parameters'
import { OverviewSkeleton } from '@/components/overview/overview-skeleton'
import { requireSession } from '@/server/auth/session'
import type { Permission } from '@/domain/company/permissions'
import { isAllowed, type ServiceContext } from '@/server/context'
import { getOverview } from '@/server/services/usage/get-overview'

export const metadata: Metadata = { title: 'Overview' }

const loadParameters = createLoader(overviewParameters)

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { days } = await loadParameters(searchParams)
  const { context } = await requireSession()
  return (
    <>
      <OverviewHeader days={days} />
      <Suspense key={days} fallback={<OverviewSkeleton />}>
        <CurrentOverview context={context} days={days} />
      </Suspense>
    </>
  )
}

async function CurrentOverview({ context, days }: { context: ServiceContext; days: Range }) {
  const overview = await getOverview(context, days)
  const may = (permission: Permission) => isAllowed(context.actor, permission)
  if (overview.codesCount > 0) return <Overview overview={overview} days={days} may={may} now={context.now} />
  return <OverviewEmpty mayCreate={may('referral_codes:write')} mayUseApi={may('credentials:write')} />
}
