import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { exportHref } from '@/components/bonuses/bonus-parameters'
import { BonusesSkeleton } from '@/components/bonuses/bonuses-skeleton'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { pathWithQuery } from '../path-with-query'
import { BonusesList } from './list'
import { loadBonusParameters } from './search-params'

export const metadata: Metadata = { title: 'Bonuses' }

export default async function BonusesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireSession(pathWithQuery('/bonuses', await searchParams))
  const { parameters, ignored } = await loadBonusParameters(searchParams)
  return (
    <>
      <PageHeader
        title="Bonuses"
        description="What approved referrals have earned, who it is owed to, and what was paid."
        action={
          <Button asChild>
            {/* Not a Link: a file is fetched only when it is asked for. */}
            <a href={exportHref(parameters)} download>
              <Download aria-hidden />
              Export CSV
            </a>
          </Button>
        }
      />
      <Suspense fallback={<BonusesSkeleton />}>
        <BonusesList context={context} parameters={parameters} ignored={ignored} />
      </Suspense>
    </>
  )
}
