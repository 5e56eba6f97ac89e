import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { ActiveFilters } from '@/components/codes/active-filters'
import { CodeFilters } from '@/components/codes/code-filters'
import { CodePages } from '@/components/codes/code-pages'
import { CodesEmpty } from '@/components/codes/codes-empty'
import { CodesTable } from '@/components/codes/codes-table'
import { CreateCodeButton } from '@/components/codes/create-code-button'
import { CreateCodeDialog } from '@/components/codes/create-code-dialog'
import { sortOf } from '@/components/codes/list-parameters'
import { ListNotice } from '@/components/codes/list-notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireDesk } from '@/server/auth/session'
import { loadChoices, toCodeView } from './code-views'
import { CodesDesk } from './desk'
import { findCodes } from './find-codes'
import { loadListParameters } from './search-params'

export const metadata: Metadata = { title: 'Codes' }

export default async function CodesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireDesk('/codes')
  const { parameters: asked, ignored } = await loadListParameters(searchParams)
  const [choices, { referralCodes, nextCursor, cursorRefused }] = await Promise.all([loadChoices(context), findCodes(context, asked)])
  const parameters = cursorRefused ? { ...asked, cursor: null } : asked
  const codes = referralCodes.map(toCodeView)
  return (
    <CodesDesk choices={choices}>
      <PageHeader title="Codes" description="Every code your partners share, and how often it was used." action={choices.mayWrite && <CreateCodeButton shortcut />} />
      <ListNotice ignored={ignored} cursorRefused={cursorRefused} />
      {choices.codesCount > 0 && <CodeFilters />}
      <div className="transition-opacity peer-data-pending:opacity-60">
        <ActiveFilters parameters={parameters} />
        {codes.length > 0 ? <CodesTable codes={codes} sort={sortOf(parameters)} /> : <CodesEmpty parameters={parameters} mayWrite={choices.mayWrite} />}
        {codes.length > 0 && <CodePages parameters={parameters} nextCursor={nextCursor} shown={codes.length} total={choices.codesCount} />}
      </div>
      {choices.mayWrite && <CreateCodeDialog />}
    </CodesDesk>
  )
}
