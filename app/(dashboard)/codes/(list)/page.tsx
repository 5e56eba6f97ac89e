import { TicketPercent, Upload } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import type { ReactNode } from 'react'
import { codeTotals } from '@/components/codes/code-totals'
import { codesList } from '@/components/codes/codes-list'
import { codesTable } from '@/components/codes/codes-table'
import { CreateCode, CreateCodeButton, CreateManyButton } from '@/components/codes/create-code'
import { maxSelectedCodes, maxSharedCodes } from '@/components/codes/print-paths'
import { SimilarCodes } from '@/components/codes/similar-codes'
import { ShareCodesMenu } from '@/components/codes/share-codes-menu'
import { SelectedCodesBar, type SelectedCode } from '@/components/codes/selected-codes-bar'
import { exportHref } from '@/components/list/export-button'
import { ListView } from '@/components/list/list'
import { SelectionProvider } from '@/components/list/selection-provider'
import { Button } from '@/components/ui/button'
import { CategoryName } from '@/components/ui/category-name'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import type { ListViews } from '@/components/views/list-views'
import { isShortSearch } from '@/domain/referral-code/code'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { withPartnerNames } from '@/server/services/partner/partner-names'
import { listPrograms } from '@/server/services/program/list-programs'
import { findSimilarCodes } from '@/server/services/referral-code/find-similar-codes'
import { sumReferralCodes } from '@/server/services/referral-code/sum-referral-codes'
import { listCategories } from '@/server/services/usage/list-categories'
import { findCodes, toFilter } from '../find-codes'
import { CodesSection } from '../section'
import { partnerChoice } from '../../partner-choice'
import { openList } from '../../views/open-list'

export const metadata = {
  title: 'Codes',
  description: 'Every code that your partners share, and how often it was used.',
} satisfies Metadata

interface CodesPageProps {
  searchParams: Promise<SearchParams>
}

export default async function CodesPage({ searchParams }: CodesPageProps) {
  const { context } = await requireSession()
  const views = await openList(context, 'codes', searchParams)
  const mayWrite = isAllowed(context.actor, 'referral_codes:write')
  const { values, position } = await codesList.read(searchParams)
  return (
    <>
      <PageHeader
        {...metadata}
        action={
          <>
            <ShareCodesMenu
              codes={{ ...values, sort: position.sort }}
              exportHref={exportHref(codesList, values, position.sort)}
              note={`Up to ${formatNumber(maxSharedCodes)} codes that match the filters.`}
            />
            {mayWrite && (
              <>
                <Button asChild>
                  <Link href="/codes/import">
                    <Upload aria-hidden />
                    Import
                  </Link>
                </Button>
                <CreateManyButton />
                <CreateCodeButton shortcut />
              </>
            )}
          </>
        }
      />
      <CodesList context={context} searchParams={searchParams} views={views} mayWrite={mayWrite} />
    </>
  )
}

async function CodesList({
  context,
  searchParams,
  views,
  mayWrite,
}: CodesPageProps & { context: ServiceContext; views: ListViews; mayWrite: boolean }) {
  const { owner } = (await codesList.read(searchParams)).values
  const [partner, categories, programs] = await Promise.all([
    partnerChoice(context, owner),
    listCategories(context),
    listPrograms(context),
  ])
  const choices = {
    owner: partner,
    category: categories.flatMap(({ category: name, codesCount }) =>
      name !== null && codesCount > 0
        ? [{ value: name, label: name, content: <CategoryName name={name} />, detail: codesCount }]
        : [],
    ),
    program: programs.map(({ id, name }) => ({ value: id, label: name })),
  }
  const { query, page } = await codesList.load(searchParams, choices, findCodes(context))
  const { q } = query.values
  // Too many codes would have to be searched.
  const totals = q ? undefined : await sumReferralCodes(context, toFilter(query.values))
  const similarCodes = q && page.rows.length === 0 ? await findSimilarCodes(context, q) : []
  return (
    <CodesSection mayWrite={mayWrite}>
      <SelectionProvider
        filterKey={codesList.href(query.values)}
        selectable={page.rows.map(({ code, state }): SelectedCode => ({ id: code, state }))}
        others={[]}
        max={maxSelectedCodes}
      >
        <ListView
          list={codesList}
          views={views}
          query={query}
          table={codesTable}
          rows={await withPartnerNames(context, page.rows, ({ ownerId }) => ownerId)}
          nextCursor={page.nextCursor}
          totals={totals && codeTotals(totals)}
          total={categories.reduce((sum, { codesCount }) => sum + codesCount, 0)}
          suggestion={suggestionFor(q, similarCodes)}
          empty={{
            icon: TicketPercent,
            title: 'No codes yet',
            description:
              'A referral code belongs to one of your partners, who shares it. Each referred user counts as a use and can earn the partner a bonus.',
            action: mayWrite && <CreateCodeButton />,
          }}
        />
        <SelectedCodesBar
          mayWrite={mayWrite}
          filter={toFilter(query.values)}
          hasOtherPages={page.nextCursor !== null || query.position.cursors !== undefined}
        />
      </SelectionProvider>
      {mayWrite && <CreateCode />}
    </CodesSection>
  )
}

function suggestionFor(text: string | undefined, similarCodes: string[]): ReactNode {
  if (similarCodes.length > 0) return <SimilarCodes codes={similarCodes} />
  return text && isShortSearch(text) && 'One or two characters find the codes that begin with them.'
}
