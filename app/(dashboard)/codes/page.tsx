import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { CodesSkeleton } from '@/components/codes/codes-skeleton'
import { CreateCodeButton } from '@/components/codes/create-code-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { pathWithQuery } from '../path-with-query'
import { CodesList } from './list'

export const metadata: Metadata = { title: 'Codes' }

export default async function CodesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireSession(pathWithQuery('/codes', await searchParams))
  const mayWrite = isAllowed(context.actor, 'referral_codes:write')
  return (
    <>
      <PageHeader
        title="Codes"
        description="Every code your partners share, and how often it was used."
        action={mayWrite && <CreateCodeButton shortcut />}
      />
      <Suspense fallback={<CodesSkeleton />}>
        <CodesList context={context} searchParams={searchParams} />
      </Suspense>
    </>
  )
}
