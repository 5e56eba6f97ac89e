import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { RefreshButton } from '@/components/requests/refresh-button'
import { RequestsSkeleton } from '@/components/requests/requests-skeleton'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { pathWithQuery } from '../path-with-query'
import { RequestsList } from './list'

export const metadata: Metadata = { title: 'Requests' }

export default async function RequestsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireSession(pathWithQuery('/requests', await searchParams))
  return (
    <>
      <PageHeader
        title="Requests"
        description="Calls to the API, kept for 30 days; no bodies, no personal data."
        action={<RefreshButton />}
      />
      <Suspense fallback={<RequestsSkeleton />}>
        <RequestsList context={context} searchParams={searchParams} />
      </Suspense>
    </>
  )
}
