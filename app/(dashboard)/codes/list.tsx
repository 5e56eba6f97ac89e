import type { SearchParams } from 'nuqs/server'
import { ActiveFilters } from '@/components/codes/active-filters'
import { CodeFilters } from '@/components/codes/code-filters'
import { CodePages } from '@/components/codes/code-pages'
import { CodesEmpty } from '@/components/codes/codes-empty'
import { CodesTable } from '@/components/codes/codes-table'
import { CreateCodeDialog } from '@/components/codes/create-code-dialog'
import { sortOf } from '@/components/codes/list-parameters'
import { ListNotice } from '@/components/codes/list-notice'
import type { ServiceContext } from '@/server/context'
import { loadChoices, toCodeView } from './code-views'
import { CodesSection } from './section'
import { findCodes } from './find-codes'
import { loadListParameters } from './search-params'

/** The filters and the page of codes that the URL names. */
export async function CodesList({
  context,
  searchParams,
}: {
  context: ServiceContext
  searchParams: Promise<SearchParams>
}) {
  const { parameters: asked, ignored } = await loadListParameters(searchParams)
  const [choices, { referralCodes, nextCursor, cursorRefused }] = await Promise.all([
    loadChoices(context),
    findCodes(context, asked),
  ])
  const parameters = cursorRefused ? { ...asked, cursor: null } : asked
  const codes = referralCodes.map(toCodeView)
  return (
    <CodesSection choices={choices}>
      <ListNotice ignored={ignored} cursorRefused={cursorRefused} />
      {choices.codesCount > 0 && <CodeFilters />}
      <div className="transition-opacity peer-data-pending:opacity-60">
        <ActiveFilters parameters={parameters} programs={choices.programs} />
        {codes.length > 0 ? (
          <CodesTable codes={codes} sort={sortOf(parameters)} />
        ) : (
          <CodesEmpty parameters={parameters} programs={choices.programs} mayWrite={choices.mayWrite} />
        )}
        {codes.length > 0 && (
          <CodePages
            parameters={parameters}
            nextCursor={nextCursor}
            shown={codes.length}
            total={choices.codesCount}
          />
        )}
      </div>
      {choices.mayWrite && <CreateCodeDialog />}
    </CodesSection>
  )
}
