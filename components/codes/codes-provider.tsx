'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { CodeActions } from './code-actions'
import type { CategoryChoice, ProgramChoice } from './code-view'

export interface CodesDesk {
  /** Viewers see no way to create, edit or disable. */
  mayWrite: boolean
  actions: CodeActions
  categories: readonly CategoryChoice[]
  programs: readonly ProgramChoice[]
}

const CodesContext = createContext<CodesDesk | null>(null)

/** What forms and menus of this section need, wherever in the page they are. */
export function CodesProvider({ children, ...desk }: CodesDesk & { children: ReactNode }) {
  return <CodesContext value={desk}>{children}</CodesContext>
}

export function useCodesDesk(): CodesDesk {
  const desk = useContext(CodesContext)
  if (!desk) throw new Error('A component of the codes section stands outside CodesProvider.')
  return desk
}
