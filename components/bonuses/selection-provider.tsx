'use client'

import { createContext, useContext, useRef, useState, type ReactNode } from 'react'
import { add, remove, type SelectedBonus, type Selection } from './selection'

interface BonusSelection {
  selection: Selection
  /** The bonuses of the page that can be selected. */
  payable: readonly SelectedBonus[]
  select: (bonuses: readonly SelectedBonus[]) => void
  deselect: (ids: readonly string[]) => void
  clear: () => void
  focusList: () => void
}

const SelectionContext = createContext<BonusSelection | null>(null)

interface SelectionProviderProps {
  /** The filter of the list. The selection is kept across its pages, and cleared by another filter. */
  filterKey: string
  payable: readonly SelectedBonus[]
  /** The bonuses of the page that cannot be selected; any selected before they were paid or reversed are deselected. */
  others: readonly string[]
  children: ReactNode
}

const empty: Selection = new Map()

/** Holds the selection over all pages of one filter. */
export function SelectionProvider({ filterKey, payable, others, children }: SelectionProviderProps) {
  const [stored, setStored] = useState({ filterKey, selection: empty })
  const list = useRef<HTMLDivElement>(null)
  const change = (next: (before: Selection) => Selection) =>
    setStored((before) => ({
      filterKey,
      selection: next(before.filterKey === filterKey ? before.selection : empty),
    }))
  const value: BonusSelection = {
    selection: stored.filterKey === filterKey ? remove(stored.selection, others) : empty,
    payable,
    select: (bonuses) => change((before) => add(before, bonuses)),
    deselect: (ids) => change((before) => remove(before, ids)),
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

export function useBonusSelection(): BonusSelection {
  const selection = useContext(SelectionContext)
  if (!selection) throw new Error('A component of the bonus list is outside SelectionProvider.')
  return selection
}
