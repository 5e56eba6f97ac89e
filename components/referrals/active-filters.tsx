import Link from 'next/link'
import { FilterChip } from '@/components/ui/filter-chip'
import { formatDay } from '@/components/ui/format'
import {
  filterNames,
  referralsHref,
  setFilters,
  type FilterName,
  type ListParameters,
} from './list-parameters'
import { stateText } from './referral-state'

const labels: Record<FilterName, string> = {
  person: 'Person',
  code: 'Code',
  referrer: 'Referrer',
  state: 'State',
  program: 'Program',
  category: 'Category',
  from: 'Made from',
  to: 'Made until',
}

export interface ProgramName {
  id: string
  name: string
}

interface ActiveFiltersProps {
  parameters: ListParameters
  programs: readonly ProgramName[]
}

function valueOf(parameters: ListParameters, programs: readonly ProgramName[], name: FilterName) {
  const { state, program, from, to } = parameters
  if (name === 'state' && state) return stateText[state].label
  if (name === 'program' && program) return programs.find(({ id }) => id === program)?.name
  if (name === 'from' && from) return `${formatDay(from, { year: true })} (UTC)`
  if (name === 'to' && to) return `${formatDay(to, { year: true })} (UTC)`
  return parameters[name]
}

/** What is set, each with a way to clear it. */
export function ActiveFilters({ parameters, programs }: ActiveFiltersProps) {
  const set = setFilters(parameters)
  if (set.length === 0) return null
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      {set.map((name) => (
        <FilterChip
          key={name}
          label={labels[name]}
          value={valueOf(parameters, programs, name)}
          clearHref={referralsHref({ ...parameters, [name]: null, cursor: null })}
        />
      ))}
      {set.length > 1 && (
        <Link
          href={referralsHref({})}
          className="rounded px-1 text-table font-medium text-primary-text hover:underline"
        >
          Clear all
        </Link>
      )}
    </div>
  )
}

/** "code “PARTNER2024”, state “Approved”" */
export function describeFilters(parameters: ListParameters, programs: readonly ProgramName[]): string {
  return filterNames
    .flatMap((name) =>
      parameters[name] === null
        ? []
        : [`${labels[name].toLowerCase()} “${valueOf(parameters, programs, name)}”`],
    )
    .join(', ')
}
