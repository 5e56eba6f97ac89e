import { Megaphone, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import type { SearchParams } from 'nuqs/server'
import { ListView } from '@/components/list/list'
import { programStateLabels, stateOfProgram } from '@/components/programs/program-state'
import { programsList } from '@/components/programs/programs-list'
import { programsTable } from '@/components/programs/programs-table'
import { AskRole } from '@/components/shell/ask-role'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import type { ListViews } from '@/components/views/list-views'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { listPrograms } from '@/server/services/program/list-programs'
import { openList } from '../../views/open-list'

export const metadata = {
  title: 'Programs',
  description: 'What each referral earns, and its limits.',
} satisfies Metadata

interface ProgramsPageProps {
  searchParams: Promise<SearchParams>
}

export default async function ProgramsPage({ searchParams }: ProgramsPageProps) {
  const { context } = await requireSession()
  const views = await openList(context, 'programs', searchParams)
  const mayWrite = isAllowed(context.actor, 'programs:write')
  return (
    <>
      <PageHeader {...metadata} action={mayWrite && <CreateButton shortcut />} />
      <ProgramsList context={context} searchParams={searchParams} views={views} mayWrite={mayWrite} />
    </>
  )
}

/** Links to the form; the link in the page header also responds to the `c` key. */
const CreateButton = ({ shortcut }: { shortcut?: boolean }) => (
  <Button asChild variant="primary">
    <Link href="/programs/new" data-create={shortcut}>
      <Plus aria-hidden />
      Create program
    </Link>
  </Button>
)

async function ProgramsList({
  context,
  searchParams,
  views,
  mayWrite,
}: ProgramsPageProps & { context: ServiceContext; views: ListViews; mayWrite: boolean }) {
  // A company has few programs, and their state is computed, so they are filtered here.
  const programs = (await listPrograms(context))
    .map((program) => ({ ...program, state: stateOfProgram(program, context.now) }))
    .toReversed()
  const choices = {
    state: Object.entries(programStateLabels).map(([value, { label }]) => ({
      value,
      label,
      detail: programs.filter(({ state }) => state === value).length,
    })),
  }
  const { query, page } = await programsList.load(
    searchParams,
    choices,
    async (values, { cursor, limit }) => {
      const found = programs.filter(({ state }) => values.state === undefined || values.state === state)
      const start = found.findIndex(({ id }) => id === cursor) + 1
      const rows = found.slice(start, start + limit)
      return { rows, nextCursor: found.length > start + limit ? rows.at(-1)!.id : null }
    },
  )
  return (
    <ListView
      list={programsList}
      views={views}
      query={query}
      table={programsTable}
      rows={page.rows}
      nextCursor={page.nextCursor}
      total={programs.length}
      empty={{
        icon: Megaphone,
        title: 'No programs yet',
        description:
          'A program defines what a referral earns, and how many there can be. Create one, then choose it for your codes.',
        action: mayWrite ? (
          <CreateButton />
        ) : (
          <AskRole permission="programs:write" action="create the first one" />
        ),
      }}
    />
  )
}
