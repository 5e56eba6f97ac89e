import { X } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { setFilters, type List, type ListQuery } from './define-list'
import { describeValue } from './filters'

interface ActiveFiltersProps {
  list: List
  query: ListQuery
}

/** The filters that are set, each with a button to clear it. */
export function ActiveFilters({ list, query }: ActiveFiltersProps) {
  const chips = chipsOf(list, query)
  if (chips.length === 0) return null
  const { sort } = query.position
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      {chips.map(({ name, label, text }) => (
        <span
          key={name}
          className="inline-flex h-7 max-w-full items-center rounded-control border bg-card pl-2 text-table"
        >
          <span className="text-muted-foreground">{label}</span>
          <span className="ml-1.5 truncate font-medium">{text}</span>
          <Link
            href={list.href({ ...query.values, [name]: undefined }, { sort })}
            aria-label={`Clear filter ${label}`}
            className="ml-1 flex size-6.5 shrink-0 items-center justify-center rounded-r-control text-muted-foreground hover:bg-hover hover:text-foreground"
          >
            <X aria-hidden className="size-3.5" />
          </Link>
        </span>
      ))}
      {chips.length > 1 && (
        <Link
          href={list.href({}, { sort })}
          className="rounded px-1 text-table font-medium text-primary-text hover:underline"
        >
          Clear all
        </Link>
      )}
    </div>
  )
}

/** "code “PARTNER2024”, state “Approved”" */
export const describeFilters = (list: List, query: ListQuery) =>
  chipsOf(list, query)
    .map(({ label, text }) => `${withinSentence(label)} “${text}”`)
    .join(', ')

/** Which days to change when the last one is before the first, so that nothing can match. */
export function describeReversedPeriod(list: List, query: ListQuery): string | undefined {
  const set = setFilters(list, query)
  const from = set.find(({ filter }) => filter.kind === 'from')
  const until = set.find(({ filter }) => filter.kind === 'until')
  if (!from || !until || from.value <= until.value) return undefined
  return `The period ends before it begins. Change “${from.filter.label}” or “${until.filter.label}”.`
}

function chipsOf(list: List, query: ListQuery) {
  return setFilters(list, query).map(({ name, filter, value }) => ({
    name,
    label: filter.label,
    text: describeValue(filter, value, query.choices[name] ?? filter.options ?? []),
  }))
}

/** "Category" → "category", but "API key" stays. */
const withinSentence = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
