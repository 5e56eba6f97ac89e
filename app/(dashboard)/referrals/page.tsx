import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { ReferralsSkeleton } from '@/components/referrals/referrals-skeleton'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { pathWithQuery } from '../path-with-query'
import { ReferralsList } from './list'

export const metadata: Metadata = { title: 'Referrals' }

export default async function ReferralsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireSession(pathWithQuery('/referrals', await searchParams))
  return (
    <>
      <PageHeader title="Referrals" description="Everybody who came with a code, and what became of it." />
      <Suspense fallback={<ReferralsSkeleton />}>
        <ReferralsList context={context} searchParams={searchParams} />
      </Suspense>
    </>
  )
}
