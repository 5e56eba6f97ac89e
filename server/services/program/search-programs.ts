import { listPrograms, type ProgramRow } from '@/db/queries/programs'
import { isRunning } from '@/domain/program/running'
import { authorize, hasPersonalToken, type ServiceContext } from '@/server/context'

/** The fields that `sorting` may name (docs/api-contract.md, section 2). */
export const programSortFields = ['created_date', 'name', 'start_date', 'end_date'] as const
export type ProgramSort = Partial<Record<(typeof programSortFields)[number], 'ASC' | 'DESC'>>

export interface SearchPrograms {
  referrerUserType?: number | undefined
  refereeUserType?: number | undefined
  currencyId?: string | undefined
  isActive?: boolean | undefined
  isRunning?: boolean | undefined
  /** Part of the name, in any case. */
  keyword?: string | undefined
  /** Programs that run at some time in this range. */
  from?: Date | undefined
  to?: Date | undefined
  sort: ProgramSort
  skip: number
  limit: number
}

/**
 * The programs that match (docs/api-contract.md, section 2), and their total number. A program for anyone matches
 * every user type. A personal token sees active programs only. Programs are searched in memory, because their number is
 * limited. Throws PERMISSION_DENIED.
 */
export async function searchPrograms(
  context: ServiceContext,
  search: SearchPrograms,
): Promise<{ programs: ProgramRow[]; total: number }> {
  authorize(context, 'programs:read')
  const all = await context.scope.read(listPrograms)
  const visible = hasPersonalToken(context) ? all.filter(({ status }) => status === 'active') : all
  const found = visible.filter((program) => matches(program, search, context.now)).sort(orderOf(search.sort))
  return { programs: found.slice(search.skip, search.skip + search.limit), total: found.length }
}

function matches(program: ProgramRow, search: SearchPrograms, now: Date): boolean {
  const { startsAt, endsAt } = program
  const isFor = (wanted: number | undefined, type: number | null) =>
    wanted === undefined || type === null || type === wanted
  return (
    isFor(search.referrerUserType, program.referrerUserType) &&
    isFor(search.refereeUserType, program.refereeUserType) &&
    (search.currencyId === undefined || search.currencyId === program.currencyId) &&
    (search.isActive === undefined || search.isActive === (program.status === 'active')) &&
    (search.isRunning === undefined || search.isRunning === isRunning(program, now)) &&
    (!search.keyword || program.name.toLowerCase().includes(search.keyword.toLowerCase())) &&
    !(search.from && endsAt && endsAt <= search.from) &&
    !(search.to && (startsAt ?? program.createdAt) > search.to)
  )
}

function orderOf(sort: ProgramSort): (a: ProgramRow, b: ProgramRow) => number {
  const [field = 'created_date', direction = 'DESC'] = Object.entries(sort)[0] ?? []
  const sign = direction === 'ASC' ? 1 : -1
  const time = (at: Date | null) => at?.getTime() ?? 0
  return (a, b) => {
    const compared = {
      created_date: () => a.position - b.position,
      name: () => a.name.localeCompare(b.name, 'en') || a.position - b.position,
      start_date: () => time(a.startsAt) - time(b.startsAt) || a.position - b.position,
      end_date: () => time(a.endsAt) - time(b.endsAt) || a.position - b.position,
    }[field as (typeof programSortFields)[number]]()
    return sign * compared
  }
}
