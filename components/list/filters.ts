import type { ReactNode } from 'react'
import { formatDay } from '@/components/ui/format'
import { isDay } from '@/domain/days'
import { lineOfText, trimInvisible } from '@/domain/text'

export interface Option<Value extends string = string> {
  value: Value
  label: string
  /** Shown in the menu instead of the label. */
  content?: ReactNode
  /** A muted detail at the right, such as a count. */
  detail?: ReactNode
  disabled?: boolean
}

interface Naming {
  /** In chips and sentences: "Category". */
  label: string
  /** The name of the control; the label by default. */
  hint?: string
  /** The placeholder of a text control; its name by default. */
  placeholder?: string
}

/** What the company has values of, to suggest them. */
export const suggestedValues = ['codes', 'partners', 'tags'] as const
export type SuggestedValues = (typeof suggestedValues)[number]

/** One way to narrow a list: a parameter of its URL and a control of its filter bar. */
export interface Filter<Value extends string = string> extends Naming {
  kind: 'search' | 'text' | 'hashed' | 'choice' | 'from' | 'until'
  /** Undefined for text that cannot be a value. */
  parse: (text: string) => Value | undefined
  /** For a text: what is suggested while one types. */
  suggest?: SuggestedValues
  /** For a choice: the option that clears it, "All categories". */
  all?: string
  /** For a choice with the same options for every company. */
  options?: readonly Option<Value>[]
  /** For a choice: keeps a value that is not an option, which then matches nothing. */
  isOpen?: boolean
}

/** How long the text of a filter may be. */
export const maxFilterLength = 128
const filterText = lineOfText({ max: maxFilterLength })
const parseText = (text: string) => filterText.safeParse(trimInvisible(text).normalize('NFC')).data

/** Free text. `search` marks the filter that the `/` key focuses. */
export const textFilter = ({
  search,
  ...text
}: Naming & { search?: boolean; suggest?: SuggestedValues }): Filter => ({
  ...text,
  kind: search ? 'search' : 'text',
  parse: parseText,
})

/** A text that the list's `hashText` replaces by its keyed hash, so that the text itself is never in a URL. */
export const hashedFilter = (naming: Naming): Filter => ({ ...naming, kind: 'hashed', parse: parseText })

/** One of the options that the page passes when it reads its URL. */
export const choiceFilter = (choice: Naming & { all: string; isOpen?: boolean }): Filter => ({
  ...choice,
  kind: 'choice',
  parse: parseText,
})

/** One of a few values that are the same for every company, each with its label. */
export function enumFilter<Value extends string>(
  labels: Readonly<Record<Value, { label: string }>>,
  naming: Naming & { all: string },
): Filter<Value> {
  const values = Object.keys(labels) as Value[]
  return {
    ...naming,
    kind: 'choice',
    options: values.map((value) => ({ value, label: labels[value].label })),
    parse: (text) => values.find((value) => value === text),
  }
}

/** The first or last day of a range, in the company's time zone. */
export const dayFilter = (kind: 'from' | 'until', naming: Naming): Filter => ({
  ...naming,
  kind,
  parse: (text) => (isDay(text) ? text : undefined),
})

/** A value as text: "Approved", "Nov 21, 2026". */
export function describeValue({ kind }: Filter, value: string, options: readonly Option[]): string {
  if (kind === 'from' || kind === 'until') return formatDay(value, { year: true })
  if (kind === 'hashed') return 'as entered'
  return options.find((option) => option.value === value)?.label ?? value
}
