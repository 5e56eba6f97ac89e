'use client'

import { createContext, useContext, useRef, useState, type ReactNode } from 'react'
import { add, remove, type SelectedBonus, type Selection } from './selection'

interface BonusSelection {
  selection: Selection
  /** Those of the page that can be selected. */
  payable: readonly SelectedBonus[]
  select: (bonuses: readonly SelectedBonus[]) => void
  deselect: (ids: readonly string[]) => void
  clear: () => void
  focusList: () => void
}

const SelectionContext = createContext<BonusSelection | null>(null)

interface SelectionProviderProps {
  payable: readonly SelectedBonus[]
  /** Those of the page that cannot be selected: whatever was selected before they were paid or reversed. */
  others: readonly string[]
  children: ReactNode
}

/** What is selected, through all pages of one filter: give it the filter as its key. */
export function SelectionProvider({ payable, others, children }: SelectionProviderProps) {
  const [chosen, setChosen] = useState<Selection>(new Map())
  const list = useRef<HTMLDivElement>(null)
  const value: BonusSelection = {
    selection: remove(chosen, others),
    payable,
    select: (bonuses) => setChosen((before) => add(before, bonuses)),
    deselect: (ids) => setChosen((before) => remove(before, ids)),
    clear: () => setChosen(new Map()),
    // Without scrolling: the totals above, which have just moved, stay in sight.
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
  if (!selection) throw new Error('A component of the bonus list stands outside SelectionProvider.')
  return selection
}
