'use client'

import { Plus, X } from 'lucide-react'
import { debounce, parseAsString, useQueryStates } from 'nuqs'
import { useState, useTransition, type MouseEvent, type ReactNode } from 'react'
import type { Action } from '@/components/form/action-result'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { Button } from '@/components/ui/button'
import { SearchInput } from '@/components/ui/input'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Filter, Option } from './filters'

export interface FilterControl {
  /** The parameter of the URL. */
  name: string
  kind: Filter['kind']
  label: string
  hint: string
  placeholder: string
  suggest?: Filter['suggest']
  /** For a choice: the option that clears it. */
  all?: string | undefined
  options: readonly Option[]
  value: string | undefined
  /** The value in words. */
  text: string | undefined
  /** The URL of the list without this filter. */
  clearHref: string
}

/** Where the editor opens, and for which filter; null for the choice among all of them. */
export interface Editing {
  name: string | null
  anchor: HTMLElement
  isSheet: boolean
}

/** Returns the keyed hash of a text. */
export type HashText = Action<string, string>

interface FilterBarProps {
  path: string
  /** "codes" */
  rowName: string
  controls: readonly FilterControl[]
  sort?: { options: readonly Option[]; value: string } | undefined
  /** The view that is open. */
  view: string | undefined
  /** The URL of the list without filters. */
  clearAllHref: string
  /** For a filter by hashed text. */
  hashText?: HashText | undefined
  /** The menu of views. */
  children?: ReactNode
}

const style = 'mb-3 flex flex-wrap items-center gap-2'
const typingMs = 300

const FilterEditor = lazyDialog(async () => (await import('./filter-editor')).FilterEditor)

/**
 * The filters of a list: its search, a chip for each other filter that is set, and a menu to add one. All state is in the URL. A
 * change starts again at the first page, and dims the list until it is loaded.
 */
export function FilterBar({
  path,
  rowName,
  controls,
  sort,
  view,
  clearAllHref,
  hashText,
  children,
}: FilterBarProps) {
  const [parsers] = useState<Record<string, typeof parseAsString>>(() =>
    Object.fromEntries(
      [...controls.map(({ name }) => name), 'sort', 'view', 'cursor'].map((name) => [name, parseAsString]),
    ),
  )
  const [pending, startTransition] = useTransition()
  const [values, setValues] = useQueryStates(parsers, { shallow: false, startTransition })
  const [editing, setEditing] = useState<Editing>()
  const [isOpen, setIsOpen] = useState(false)

  const set = (changes: Record<string, string | null>, options: Parameters<typeof setValues>[1]) =>
    void setValues({ view: view ?? null, ...changes, cursor: null }, options)
  const choose = (name: string, value: string) => set({ [name]: value || null }, { history: 'push' })
  const type = (name: string, text: string) => {
    const value = text.trimStart() || null
    set({ [name]: value }, { limitUrlUpdates: debounce(value === null ? 0 : typingMs) })
  }
  const edit = (name: string | null, isSheet: boolean) => (event: MouseEvent<HTMLElement>) => {
    setEditing({ name, anchor: event.currentTarget, isSheet })
    setIsOpen(true)
  }

  const search = controls.find(({ kind }) => kind === 'search')
  const others = controls.filter((control) => control !== search)
  const chips = others.filter(({ value }) => value !== undefined)
  const setCount = controls.filter(({ value }) => value !== undefined).length
  return (
    <div
      role="search"
      aria-label={rowName.charAt(0).toUpperCase() + rowName.slice(1)}
      data-pending={pending || undefined}
      className={`peer ${style} print:hidden`}
    >
      {children}
      {search && (
        <form
          action={path}
          onSubmit={(event) => event.preventDefault()}
          className="max-sm:-order-1 max-sm:w-full sm:w-64"
        >
          {[...new URLSearchParams(search.clearHref.split('?')[1])].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SearchInput
            name={search.name}
            aria-label={search.hint}
            placeholder={search.placeholder}
            value={values[search.name] ?? ''}
            onChange={(event) => type(search.name, event.target.value)}
            className="border-border"
          />
        </form>
      )}
      {chips.map(({ name, label, text, clearHref }) => (
        <span
          key={name}
          className="inline-flex h-8 max-w-full items-center rounded-control border bg-card text-table max-sm:hidden"
        >
          <button
            type="button"
            aria-haspopup="dialog"
            onClick={edit(name, false)}
            className="flex h-full min-w-0 items-center gap-1.5 rounded-l-control pr-1 pl-2.5 hover:bg-hover"
          >
            <span className="text-muted-foreground">{label}</span>
            <span className="truncate font-medium">{text}</span>
          </button>
          <Link
            href={clearHref}
            aria-label={`Clear filter ${label}`}
            className="flex h-full w-7 shrink-0 items-center justify-center rounded-r-control text-muted-foreground hover:bg-hover hover:text-foreground"
          >
            <X aria-hidden className="size-3.5" />
          </Link>
        </span>
      ))}
      {others.length > 0 && (
        <>
          <Button aria-haspopup="dialog" onClick={edit(null, false)} className="border-dashed max-sm:hidden">
            <Plus aria-hidden />
            Add filter
          </Button>
          <Button aria-haspopup="dialog" onClick={edit(null, true)} className="h-10 sm:hidden">
            {chips.length > 0 ? `Filters (${chips.length})` : 'Filters'}
          </Button>
        </>
      )}
      {setCount > 1 && (
        <TextLink href={clearAllHref} className="px-1 text-table">
          Clear all
        </TextLink>
      )}
      {sort && (
        <div className="ml-auto min-w-0 max-sm:flex-1 max-sm:basis-32 sm:w-44">
          <Select
            aria-label="Sort"
            options={sort.options}
            value={sort.value}
            onValueChange={(value) => choose('sort', value)}
            className="border-border"
          />
        </div>
      )}
      <VisuallyHidden role="status">{pending ? `Loading ${rowName}` : ''}</VisuallyHidden>
      {editing && (
        <FilterEditor
          open={isOpen}
          onOpenChange={setIsOpen}
          editing={editing}
          controls={others}
          hashText={hashText}
          onChoose={(name, value) => {
            setIsOpen(false)
            choose(name, value)
          }}
        />
      )}
    </div>
  )
}

/** The skeleton of the filter bar. */
export function FilterBarSkeleton() {
  return (
    <div aria-hidden className={style}>
      <Skeleton className="h-8 max-sm:h-10 max-sm:w-full sm:w-64" />
      <Skeleton className="h-8 w-28 max-sm:h-10" />
    </div>
  )
}
