import { Handshake } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { ExportButton } from '@/components/list/export-button'
import { SelectionProvider } from '@/components/list/selection-provider'
import { ListView } from '@/components/list/list'
import { partnerTotals } from '@/components/partners/partner-totals'
import { partnersList } from '@/components/partners/partners-list'
import { SelectedPartnersBar } from '@/components/partners/selected-partners-bar'
import { partnersTable, selectablePartnersTable } from '@/components/partners/partners-table'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { maxTaggedPartners } from '@/domain/partner/partner'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { listBonusCurrencies } from '@/server/services/bonus/list-bonuses'
import { sumPartners } from '@/server/services/partner/list-partners'
import { changeTag } from '../actions'
import { findPartners } from '../find-partners'
import { openList } from '../../views/open-list'

export const metadata = {
  title: 'Partners',
  description: 'Who owns codes, what they earned and what they are owed.',
} satisfies Metadata

export default async function PartnersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireSession()
  const views = await openList(context, 'partners', searchParams)
  const currencies = await listBonusCurrencies(context)
  const choices = { currency: currencies.map((currency) => ({ value: currency, label: currency })) }
  const { query, page } = await partnersList.load(searchParams, choices, findPartners(context))
  const { q, tag } = query.values
  const totals = await sumPartners(context, { query: q, tag })
  const mayWrite = isAllowed(context.actor, 'partners:write')
  return (
    <>
      <PageHeader
        {...metadata}
        action={<ExportButton list={partnersList} values={query.values} sort={query.position.sort} />}
      />
      <SelectionProvider
        filterKey={partnersList.href(query.values)}
        selectable={page.rows.map(({ userId }) => ({ id: userId }))}
        others={[]}
        max={maxTaggedPartners}
      >
        <ListView
          list={partnersList}
          views={views}
          query={query}
          table={mayWrite ? selectablePartnersTable : partnersTable}
          rows={page.rows}
          nextCursor={page.nextCursor}
          totals={partnerTotals(totals)}
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
        {mayWrite && <SelectedPartnersBar changeTag={changeTag} />}
      </SelectionProvider>
    </>
  )
}
