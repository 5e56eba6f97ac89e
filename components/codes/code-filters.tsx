'use client'

import { debounce, useQueryStates } from 'nuqs'
import { useTransition } from 'react'
import { Input } from '@/components/ui/input'
import { SearchInput } from '@/components/ui/search-input'
import { Select } from '@/components/ui/select'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { referralCodeStates } from '@/domain/referral-code/validity'
import { CategoryName } from './category-name'
import { useCodesSection } from './codes-provider'
import { listParameters, sortOf, type CodeSort, type ListParameters } from './list-parameters'
import { ProgramName } from './program-name'
import { stateText } from './state-text'

const any = 'any'
/** A category may be called "any" too; with this before it, none is taken for the choice of all. */
const mark = '='

const stateOptions = [
  { value: any, label: 'All states' },
  ...referralCodeStates.map((state) => ({ value: state, label: stateText[state].label })),
]

/** Everything here lives in the URL; a change begins again at the first page. While one is on its way, what stands after is dimmed. */
export function CodeFilters() {
  const { categories, programs } = useCodesSection()
  const [pending, startTransition] = useTransition()
  const [{ q, owner, category, program, state, sort }, setParameters] = useQueryStates(listParameters, {
    shallow: false,
    startTransition,
  })

  const choose = (change: Partial<ListParameters>) =>
    void setParameters({ ...change, cursor: null }, { history: 'push' })
  const type = (name: 'q' | 'owner', text: string) => {
    const value = text.trimStart() === '' ? null : text.trimStart()
    void setParameters(
      { [name]: value, cursor: null },
      { limitUrlUpdates: debounce(value === null ? 0 : 300) },
    )
  }
  const known =
    categories.some(({ name }) => name === category) || category === null
      ? categories
      : [...categories, { name: category, codesCount: 0 }]
  const categoryOptions = [
    { value: any, label: 'All categories' },
    ...known.map(({ name, codesCount }) => ({
      value: mark + name,
      label: <CategoryName name={name} />,
      detail: codesCount,
    })),
  ]
  const knownPrograms =
    program === null || programs.some(({ id }) => id === program)
      ? programs
      : [...programs, { id: program, name: program }]
  const programOptions = [
    { value: any, label: 'All programs' },
    ...knownPrograms.map(({ id, name }) => ({ value: mark + id, label: <ProgramName name={name} /> })),
  ]
  const sortOptions: { value: CodeSort; label: string }[] = [
    { value: 'newest', label: 'Newest first' },
    { value: 'most_used', label: 'Most used first' },
    { value: 'code', label: 'Code, A to Z' },
  ]

  return (
    <div
      role="search"
      aria-label="Codes"
      data-pending={pending || undefined}
      className="peer mb-3 grid grid-cols-2 gap-2 md:grid-cols-4 xl:grid-cols-[minmax(0,1.5fr)_minmax(0,1.2fr)_repeat(4,minmax(0,1fr))]"
    >
      <div className="col-span-2 xl:col-span-1">
        <SearchInput
          aria-label="Code begins with"
          placeholder="Code begins with"
          value={q ?? ''}
          onChange={(event) => type('q', event.target.value)}
        />
      </div>
      <Input
        aria-label="Owner user id"
        placeholder="Owner user id"
        autoComplete="off"
        spellCheck={false}
        className="col-span-2 xl:col-span-1"
        value={owner ?? ''}
        onChange={(event) => type('owner', event.target.value)}
      />
      <Select
        aria-label="Category"
        options={categoryOptions}
        value={category === null ? any : mark + category}
        onValueChange={(value) => choose({ category: value === any ? null : value.slice(mark.length) })}
      />
      <Select
        aria-label="Program"
        options={programOptions}
        value={program === null ? any : mark + program}
        onValueChange={(value) => choose({ program: value === any ? null : value.slice(mark.length) })}
      />
      <Select
        aria-label="State"
        options={stateOptions}
        value={state ?? any}
        onValueChange={(value) =>
          choose({ state: referralCodeStates.find((each) => each === value) ?? null })
        }
      />
      <Select
        aria-label="Sort"
        options={sortOptions}
        value={sortOf({ sort, q, program })}
        onValueChange={(value) => choose({ sort: value as CodeSort })}
      />
      <VisuallyHidden role="status">{pending ? 'Loading codes' : ''}</VisuallyHidden>
    </div>
  )
}
