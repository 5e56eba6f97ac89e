'use client'

import { debounce, useQueryStates } from 'nuqs'
import { useTransition } from 'react'
import { CategoryName } from '@/components/ui/category-name'
import { cn } from '@/components/ui/class-names'
import { Input } from '@/components/ui/input'
import { SearchInput } from '@/components/ui/search-input'
import { Select } from '@/components/ui/select'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { ProgramName } from './active-filters'
import { listParameters, type ListParameters } from './list-parameters'
import { shownStates, stateText } from './referral-state'

const any = 'any'
/** A category may be called "any" too; with this before it, none is taken for the choice of all. */
const mark = '='

const stateOptions = [
  { value: any, label: 'All states' },
  ...shownStates.map((state) => ({
    value: state,
    label: stateText[state].label,
    detail: state === 'pending' ? 'with held' : undefined,
  })),
]

interface ReferralFiltersProps {
  programs: readonly ProgramName[]
  categories: readonly string[]
}

/** Everything here lives in the URL; a change begins again at the first page. While one is on its way, what stands after is dimmed. */
export function ReferralFilters({ programs, categories }: ReferralFiltersProps) {
  const [pending, startTransition] = useTransition()
  const [{ person, code, referrer, state, program, category, from, to }, setParameters] = useQueryStates(
    listParameters,
    { shallow: false, startTransition },
  )

  const choose = (change: Partial<ListParameters>) =>
    void setParameters({ ...change, cursor: null }, { history: 'push' })
  const type = (name: 'person' | 'code' | 'referrer' | 'from' | 'to', text: string) => {
    const value = text.trimStart() === '' ? null : text.trimStart()
    void setParameters(
      { [name]: value, cursor: null },
      { limitUrlUpdates: debounce(value === null ? 0 : 300) },
    )
  }
  const text = (name: 'code' | 'referrer', label: string, placeholder: string, value: string | null) => (
    <Input
      aria-label={label}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      value={value ?? ''}
      onChange={(event) => type(name, event.target.value)}
    />
  )
  const day = (name: 'from' | 'to', value: string | null) => (
    <Input
      type="date"
      aria-label={name === 'from' ? 'Made from, day in UTC' : 'Made until, day in UTC'}
      leading={name === 'from' ? 'From' : 'Until'}
      className={cn(
        'pl-12 max-sm:pr-1 max-sm:[&::-webkit-calendar-picker-indicator]:hidden',
        value === null && 'text-muted-foreground',
      )}
      value={value ?? ''}
      min={name === 'to' && from ? from : '2000-01-01'}
      max={name === 'from' && to ? to : '9999-12-31'}
      onChange={(event) => type(name, event.target.value)}
    />
  )
  const known = category === null || categories.includes(category) ? categories : [...categories, category]

  return (
    <div
      role="search"
      aria-label="Referrals"
      data-pending={pending || undefined}
      className="peer mb-3 grid grid-cols-2 gap-2 lg:grid-cols-4"
    >
      <SearchInput
        aria-label="Person’s user id"
        placeholder="Person’s id"
        value={person ?? ''}
        onChange={(event) => type('person', event.target.value)}
      />
      {text('code', 'Code', 'Code', code)}
      {text('referrer', 'Referrer’s user id', 'Referrer’s id', referrer)}
      <Select
        aria-label="State"
        options={stateOptions}
        value={state ?? any}
        onValueChange={(value) => choose({ state: shownStates.find((each) => each === value) ?? null })}
      />
      <Select
        aria-label="Program"
        options={[
          { value: any, label: 'All programs' },
          ...programs.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={programs.some(({ id }) => id === program) ? program! : any}
        onValueChange={(value) => choose({ program: value === any ? null : value })}
      />
      <Select
        aria-label="Category"
        options={[
          { value: any, label: 'All categories' },
          ...known.map((name) => ({ value: mark + name, label: <CategoryName name={name} /> })),
        ]}
        value={category === null ? any : mark + category}
        onValueChange={(value) => choose({ category: value === any ? null : value.slice(mark.length) })}
      />
      {day('from', from)}
      {day('to', to)}
      <VisuallyHidden role="status">{pending ? 'Loading referrals' : ''}</VisuallyHidden>
    </div>
  )
}
