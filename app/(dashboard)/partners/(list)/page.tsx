import { Handshake } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { ExportButton } from '@/components/list/export-button'
import { ListView } from '@/components/list/list'
import { partnersList } from '@/components/partners/partners-list'
import { partnersTable } from '@/components/partners/partners-table'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { getBonusTotals } from '@/server/services/bonus/list-bonuses'
import { findPartners } from '../find-partners'
import { openList } from '../../views/open-list'

export const metadata = {
  title: 'Partners',
  description: 'Who owns codes, what they earned and what they are owed.',
} satisfies Metadata

export default async function PartnersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireSession()
  const views = await openList(context, 'partners', searchParams)
  const totals = await getBonusTotals(context)
  const choices = { currency: totals.map(({ currency }) => ({ value: currency, label: currency })) }
  const { query, page } = await partnersList.load(searchParams, choices, findPartners(context))
  return (
    <>
      <PageHeader
        {...metadata}
        action={<ExportButton list={partnersList} values={query.values} sort={query.position.sort} />}
      />
      <ListView
        list={partnersList}
        views={views}
        query={query}
        table={partnersTable}
        rows={page.rows}
        nextCursor={page.nextCursor}
        empty={{
          icon: Handshake,
          title: 'No partners yet',
          description: 'A user becomes a partner with their first code.',
          action: (
            <Button asChild>
              <Link href="/codes?create=1">Create a code</Link>
            </Button>
          ),
        }}
      />
    </>
  )
}
