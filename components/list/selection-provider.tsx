'use client'

import { createContext, useContext, useRef, useState, type ReactNode } from 'react'
import { add, between, remove, type Selectable, type Selection } from './selection'

interface ListSelection<Row extends Selectable = Selectable> {
  selection: Selection<Row>
  /** The rows of the page that can be selected. */
  selectable: readonly Row[]
  /** The greatest number of selected rows. */
  max: number
  select: (rows: readonly Row[]) => void
  deselect: (ids: readonly string[]) => void
  /** Selects a row of the page, or deselects it; `isRange` does so with all rows from the one before. */
  toggle: (id: string, isRange: boolean) => void
  clear: () => void
  focusList: () => void
}

const SelectionContext = createContext<ListSelection | null>(null)

interface SelectionProviderProps<Row extends Selectable> {
  /** The filter of the list. The selection is kept across its pages, and cleared by another filter. */
  filterKey: string
  selectable: readonly Row[]
  /** The rows of the page that cannot be selected; any that were selected before they changed are deselected. */
  others: readonly string[]
  /** The greatest number of selected rows. */
  max: number
  children: ReactNode
}

const empty: Selection = new Map()

/** Holds the selection over all pages of one filter. */
export function SelectionProvider<Row extends Selectable>(props: SelectionProviderProps<Row>) {
  const { filterKey, selectable, others, max, children } = props
  const [stored, setStored] = useState({ filterKey, selection: empty })
  const list = useRef<HTMLDivElement>(null)
  const lastToggled = useRef<string | null>(null)
  const change = (next: (before: Selection) => Selection) =>
    setStored((before) => ({
      filterKey,
      selection: next(before.filterKey === filterKey ? before.selection : empty),
    }))
  const selection = stored.filterKey === filterKey ? remove(stored.selection, others) : empty
  const value: ListSelection = {
    selection,
    selectable,
    max,
    select: (rows) => change((before) => add(before, rows, max)),
    deselect: (ids) => change((before) => remove(before, ids)),
    toggle: (id, isRange) => {
      const rows = between(selectable, isRange ? lastToggled.current : null, id)
      lastToggled.current = id
      const isSelected = selection.has(id)
      change((before) =>
        isSelected
          ? remove(
              before,
              rows.map((row) => row.id),
            )
          : add(before, rows, max),
      )
    },
    clear: () => change(() => empty),
    // Without scrolling, so that the changed totals above stay visible.
    focusList: () => list.current?.focus({ preventScroll: true }),
  }
  return (
    <SelectionContext value={value}>
      <div ref={list} tabIndex={-1} className="outline-none">
        {children}
      </div>
    </SelectionContext>
  )
}

/** The selection of the list around. `Row` is what its page gave to the provider. */
export function useSelection<Row extends Selectable>(): ListSelection<Row> {
  const selection = useContext(SelectionContext)
  if (!selection) throw new Error('A component of a selection is outside SelectionProvider.')
  return selection as unknown as ListSelection<Row>
}
