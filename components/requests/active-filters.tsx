import Link from 'next/link'
import { FilterChip } from '@/components/ui/filter-chip'
import { formatDay } from '@/components/ui/format'
import {
  filterNames,
  requestsHref,
  setFilters,
  type FilterName,
  type RequestParameters,
} from './request-parameters'
import type { RequestChoices } from './request-view'
import { statusText } from './status-text'

const labels: Record<FilterName, string> = {
  request: 'Request id',
  key: 'API key',
  status: 'Status',
  route: 'Call',
  from: 'From',
  to: 'Until',
}

interface ActiveFiltersProps {
  parameters: RequestParameters
  choices: RequestChoices
}

function valueOf(parameters: RequestParameters, { keys }: RequestChoices, name: FilterName) {
  const { key, status, from, to } = parameters
  if (name === 'key' && key) return keys.find(({ id }) => id === key)?.name
  if (name === 'status' && status) return `${status} ${statusText[status].label}`
  if (name === 'from' && from) return `${formatDay(from, { year: true })} (UTC)`
  if (name === 'to' && to) return `${formatDay(to, { year: true })} (UTC)`
  return parameters[name]
}

/** What is set, each with a way to clear it. */
export function ActiveFilters({ parameters, choices }: ActiveFiltersProps) {
  const set = setFilters(parameters)
  if (set.length === 0) return null
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      {set.map((name) => (
        <FilterChip
          key={name}
          label={labels[name]}
          value={valueOf(parameters, choices, name)}
          clearHref={requestsHref({ ...parameters, [name]: null, cursor: null })}
        />
      ))}
      {set.length > 1 && (
        <Link
          href={requestsHref({})}
          className="rounded px-1 text-table font-medium text-primary-text hover:underline"
        >
          Clear all
        </Link>
      )}
    </div>
  )
}

/** "API key “Backend”, status “4xx Refused”" */
export function describeFilters({ parameters, choices }: ActiveFiltersProps): string {
  return filterNames
    .flatMap((name) =>
      parameters[name] === null
        ? []
        : [
            `${name === 'key' ? labels.key : labels[name].toLowerCase()} “${valueOf(parameters, choices, name)}”`,
          ],
    )
    .join(', ')
}
