import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { CreateProgramButton } from '@/components/programs/create-program-button'
import { ProgramsSkeleton } from '@/components/programs/programs-skeleton'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { pathWithQuery } from '../path-with-query'
import { ProgramsList } from './list'

export const metadata: Metadata = { title: 'Programs' }

export default async function ProgramsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireSession(pathWithQuery('/programs', await searchParams))
  const mayWrite = isAllowed(context.actor, 'programs:write')
  return (
    <>
      <PageHeader
        title="Programs"
        description="What a referral earns, and how many there may be."
        action={mayWrite && <CreateProgramButton shortcut />}
      />
      <Suspense fallback={<ProgramsSkeleton />}>
        <ProgramsList context={context} searchParams={searchParams} />
      </Suspense>
    </>
  )
}
