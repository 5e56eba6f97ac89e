import { setFilters, type List, type ListQuery } from './define-list'
import { describeValue, maxFilterLength } from './filters'

/** "code “PARTNER2024”, state “Approved”" */
export const describeFilters = (list: List, query: ListQuery) =>
  setFilters(list, query)
    .map(({ name, filter }) => `${withinSentence(filter.label)} “${describeFilter(list, query, name)}”`)
    .join(', ')

/** The value of a filter in words; undefined for one that is not set. */
export function describeFilter(list: List, query: ListQuery, name: string): string | undefined {
  const filter = list.filters[name]!
  const value = query.values[name]
  if (value === undefined) return undefined
  return describeValue(filter, value, query.choices[name] ?? filter.options ?? [])
}

/** A parameter of the URL that was ignored, with the rule for a text: "search (up to 128 characters)". */
export function describeIgnored({ filters }: Pick<List, 'filters'>, name: string): string {
  const filter = filters[name]
  if (!filter) return name
  const label = filter.kind === 'search' ? 'search' : withinSentence(filter.label)
  const isText = filter.kind === 'search' || filter.kind === 'text'
  return isText ? `${label} (up to ${maxFilterLength} characters)` : label
}

/** Which days to change when a last day is before its first, so that nothing can match. */
export function describeReversedPeriod({ filters }: List, { values }: ListQuery): string | undefined {
  const days = Object.entries(filters).filter(([, { kind }]) => kind === 'from' || kind === 'until')
  for (const [index, [name, from]] of days.entries()) {
    const [untilName, until] = days[index + 1] ?? []
    const [first, last] = [values[name], untilName && values[untilName]]
    if (from.kind === 'from' && until && first && last && first > last)
      return `The period ends before it begins. Change “${from.label}” or “${until.label}”.`
  }
  return undefined
}

/** "Category" → "category", but "API key" stays. */
const withinSentence = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
