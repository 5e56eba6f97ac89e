import Link from 'next/link'
import { FilterChip } from '@/components/ui/filter-chip'
import { bonusesHref, setFilters, type BonusParameters, type FilterName } from './bonus-parameters'
import { sideText, type ProgramChoice } from './bonus-view'
import { stateText } from './state-text'

const labels: Record<FilterName, string> = {
  person: 'Person',
  state: 'State',
  program: 'Program',
  currency: 'Currency',
  side: 'Side',
}

function valueOf(
  { person, state, program, currency, side }: BonusParameters,
  programs: readonly ProgramChoice[],
  name: FilterName,
): string {
  const values: Record<FilterName, string | null | undefined> = {
    person,
    state: state && stateText[state].label,
    program: programs.find(({ id }) => id === program)?.name ?? program,
    currency,
    side: side && sideText[side],
  }
  return values[name] ?? ''
}

interface FiltersProps {
  parameters: BonusParameters
  programs: readonly ProgramChoice[]
}

/** What is set, each with a way to clear it. */
export function ActiveFilters({ parameters, programs }: FiltersProps) {
  const set = setFilters(parameters)
  if (set.length === 0) return null
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      {set.map((name) => (
        <FilterChip
          key={name}
          label={labels[name]}
          value={valueOf(parameters, programs, name)}
          clearHref={bonusesHref({ ...parameters, [name]: null, cursor: null })}
        />
      ))}
      {set.length > 1 && (
        <Link
          href={bonusesHref()}
          className="rounded px-1 text-table font-medium text-primary-text hover:underline"
        >
          Clear all
        </Link>
      )}
    </div>
  )
}

/** "state “Payable”, currency “EUR”" */
export function describeFilters({ parameters, programs }: FiltersProps): string {
  return setFilters(parameters)
    .map((name) => `${labels[name].toLowerCase()} “${valueOf(parameters, programs, name)}”`)
    .join(', ')
}
