'use client'

import { debounce, parseAsArrayOf, parseAsString, useQueryStates } from 'nuqs'
import { useState, useTransition } from 'react'
import { cn } from '@/components/ui/class-names'
import { Input, SearchInput } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Filter, Option } from './filters'

export interface FilterControl {
  /** The parameter of the URL. */
  name: string
  kind: Filter['kind']
  label: string
  placeholder?: string | undefined
  all?: string | undefined
  options?: readonly Option[] | undefined
}

interface FilterBarProps {
  /** "codes" */
  rowName: string
  controls: readonly FilterControl[]
  sort?: { options: readonly Option[]; value: string } | undefined
}

const style = 'mb-3 grid grid-cols-2 gap-2 sm:grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] sm:*:max-w-64'
const typingMs = 300

/** All state is in the URL. A change starts again at the first page, and dims the list until it is loaded. */
export function FilterBar({ rowName, controls, sort }: FilterBarProps) {
  const [parsers] = useState(() => ({
    ...Object.fromEntries(controls.map(({ name }) => [name, parseAsString])),
    sort: parseAsString,
    cursor: parseAsArrayOf(parseAsString),
  }))
  const [pending, startTransition] = useTransition()
  const [{ cursor: _, ...values }, setValues] = useQueryStates(parsers, { shallow: false, startTransition })
  const valueOf = (name: string | undefined) =>
    (name && (values as Record<string, string | null>)[name]) ?? ''
  const nameOf = (kind: 'from' | 'until') => controls.find((control) => control.kind === kind)?.name

  const choose = (name: string, value: string) =>
    void setValues({ [name]: value || null, cursor: null }, { history: 'push' })
  const type = (name: string, text: string) => {
    const value = text.trimStart() || null
    const limitUrlUpdates = debounce(value === null ? 0 : typingMs)
    void setValues({ [name]: value, cursor: null }, { limitUrlUpdates })
  }
  const toControl = (control: FilterControl) => {
    const { name, kind, label, placeholder = label, all, options } = control
    const typed = {
      'aria-label': label,
      value: valueOf(name),
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => type(name, event.target.value),
    }
    switch (kind) {
      case 'search':
        return (
          <div key={name} className="max-sm:col-span-2">
            <SearchInput {...typed} placeholder={placeholder} />
          </div>
        )
      case 'text':
        return <Input key={name} {...typed} placeholder={placeholder} autoComplete="off" spellCheck={false} />
      case 'choice':
        return (
          <Choice
            key={name}
            label={label}
            options={[{ value: '', label: all ?? '' }, ...(options ?? [])]}
            value={valueOf(name)}
            onChoose={(value) => choose(name, value)}
          />
        )
      case 'from':
      case 'until':
        return (
          <Input
            key={name}
            {...typed}
            type="date"
            leading={kind === 'from' ? 'From' : 'Until'}
            min={(kind === 'until' && valueOf(nameOf('from'))) || '2000-01-01'}
            max={(kind === 'from' && valueOf(nameOf('until'))) || '9999-12-31'}
            className={cn(
              'pr-1 pl-11 sm:text-table max-sm:[&::-webkit-calendar-picker-indicator]:hidden',
              !typed.value && 'text-muted-foreground',
            )}
          />
        )
    }
  }
  return (
    <div
      role="search"
      aria-label={rowName.charAt(0).toUpperCase() + rowName.slice(1)}
      data-pending={pending || undefined}
      className={cn('peer', style)}
    >
      {controls.map(toControl)}
      {sort && <Choice label="Sort" {...sort} onChoose={(value) => choose('sort', value)} />}
      <VisuallyHidden role="status">{pending ? `Loading ${rowName}` : ''}</VisuallyHidden>
    </div>
  )
}

interface ChoiceProps {
  label: string
  options: readonly Option[]
  value: string
  onChoose: (value: string) => void
}

/** Radix reserves the empty value, so every value has a prefix. */
function Choice({ label, options, value, onChoose }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      options={options.map((option) => ({
        ...option,
        value: `=${option.value}`,
        label: option.content ?? option.label,
      }))}
      value={options.some((option) => option.value === value) ? `=${value}` : '='}
      onValueChange={(marked) => onChoose(marked.slice(1))}
    />
  )
}

/** The skeleton of the filter bar. */
export function FilterBarSkeleton({ controlsCount }: { controlsCount: number }) {
  return (
    <div aria-hidden className={style}>
      {Array.from({ length: controlsCount }, (_, index) => (
        <Skeleton key={index} className="h-8 max-sm:h-10" />
      ))}
    </div>
  )
}
