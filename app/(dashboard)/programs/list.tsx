import type { SearchParams } from 'nuqs/server'
import { programsHref } from '@/components/programs/list-parameters'
import { ProgramFilters } from '@/components/programs/program-filters'
import type { ProgramState } from '@/components/programs/program-state'
import { ProgramsEmpty } from '@/components/programs/programs-empty'
import { ProgramsTable } from '@/components/programs/programs-table'
import { stateText } from '@/components/programs/state-text'
import { FilterChip } from '@/components/ui/filter-chip'
import { isAllowed, type ServiceContext } from '@/server/context'
import { listPrograms } from '@/server/services/program/list-programs'
import { toProgramView } from './program-views'
import { loadProgramListParameters } from './search-params'

/** The programs in the state that the URL names, newest first. */
export async function ProgramsList({
  context,
  searchParams,
}: {
  context: ServiceContext
  searchParams: Promise<SearchParams>
}) {
  const [{ state }, rows] = await Promise.all([
    loadProgramListParameters(searchParams),
    listPrograms(context),
  ])
  const all = rows.map((row) => toProgramView(row, context.now)).toReversed()
  const counts: Partial<Record<ProgramState, number>> = {}
  for (const program of all) counts[program.state] = (counts[program.state] ?? 0) + 1
  const programs = state === null ? all : all.filter((program) => program.state === state)
  return (
    <>
      {(all.length > 0 || state !== null) && <ProgramFilters counts={counts} />}
      <div className="transition-opacity peer-data-pending:opacity-60">
        {state !== null && (
          <div className="mb-3">
            <FilterChip label="State" value={stateText[state].label} clearHref={programsHref()} />
          </div>
        )}
        {programs.length > 0 ? (
          <ProgramsTable programs={programs} />
        ) : (
          <ProgramsEmpty state={state} mayWrite={isAllowed(context.actor, 'programs:write')} />
        )}
      </div>
    </>
  )
}
