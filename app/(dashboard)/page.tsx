import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Overview } from '@/components/overview/overview'
import { OverviewEmpty } from '@/components/overview/overview-empty'
import {
  overviewHref,
  overviewParameters,
  ranges,
  type Range,
} from '@/components/overview/overview-parameters'
import { OverviewSkeleton } from '@/components/overview/overview-skeleton'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { getOverview } from '@/server/services/usage/get-overview'
import { pathWithQuery } from './path-with-query'

export const metadata: Metadata = { title: 'Overview' }

const loadParameters = createLoader(overviewParameters)

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { days } = await loadParameters(searchParams)
  const { context } = await requireSession(pathWithQuery('/', await searchParams))
  return (
    <>
      <PageHeader
        title="Overview"
        description="How your referral codes are used."
        action={
          <SegmentedControl
            label="Range"
            items={ranges.map((range) => ({
              href: overviewHref(range),
              label: `${range} days`,
              current: range === days,
            }))}
          />
        }
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
    return (
      <OverviewEmpty
        mayCreate={isAllowed(context.actor, 'referral_codes:write')}
        mayUseApi={isAllowed(context.actor, 'credentials:write')}
      />
    )
  return <Overview overview={overview} days={days} now={context.now} />
}
