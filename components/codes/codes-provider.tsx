'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { CodeActions } from './code-actions'
import type { CategoryChoice, ProgramChoice } from './code-view'

export interface CodesSection {
  /** Viewers see no way to create, edit or disable. */
  mayWrite: boolean
  actions: CodeActions
  categories: readonly CategoryChoice[]
  programs: readonly ProgramChoice[]
}

const CodesContext = createContext<CodesSection | null>(null)

/** What forms and menus of this section need, wherever in the page they are. */
export function CodesProvider({ children, ...section }: CodesSection & { children: ReactNode }) {
  return <CodesContext value={section}>{children}</CodesContext>
}

export function useCodesSection(): CodesSection {
  const section = useContext(CodesContext)
  if (!section) throw new Error('A component of the codes section stands outside CodesProvider.')
  return section
}
