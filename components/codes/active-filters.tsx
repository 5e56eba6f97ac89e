import Link from 'next/link'
import { FilterChip } from '@/components/ui/filter-chip'
import type { ProgramChoice } from './code-view'
import { filterNames, listHref, setFilters, type FilterName, type ListParameters } from './list-parameters'
import { stateText } from './state-text'

const labels: Record<FilterName, string> = {
  q: 'Begins with',
  owner: 'Owner',
  category: 'Category',
  program: 'Program',
  state: 'State',
}

function valueOf(
  parameters: ListParameters,
  name: FilterName,
  programs: readonly ProgramChoice[],
): string | null {
  if (name === 'state' && parameters.state) return stateText[parameters.state].label
  if (name === 'program')
    return programs.find(({ id }) => id === parameters.program)?.name ?? parameters.program
  return parameters[name]
}

/** What is set, each with a way to clear it. */
export function ActiveFilters({
  parameters,
  programs,
}: {
  parameters: ListParameters
  programs: readonly ProgramChoice[]
}) {
  const set = setFilters(parameters)
  if (set.length === 0) return null
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      {set.map((name) => (
        <FilterChip
          key={name}
          label={labels[name]}
          value={valueOf(parameters, name, programs)}
          clearHref={listHref({ ...parameters, [name]: null, cursor: null })}
        />
      ))}
      {set.length > 1 && (
        <Link
          href={listHref({ sort: parameters.sort })}
          className="rounded px-1 text-table font-medium text-primary-text hover:underline"
        >
          Clear all
        </Link>
      )}
    </div>
  )
}

/** "Begins with SUM, Category seasonal" */
export function describeFilters(parameters: ListParameters, programs: readonly ProgramChoice[]): string {
  return filterNames
    .flatMap((name) =>
      parameters[name] === null
        ? []
        : [`${labels[name].toLowerCase()} “${valueOf(parameters, name, programs)}”`],
    )
    .join(', ')
}
