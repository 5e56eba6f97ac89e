'use client'

import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { toast } from 'sonner'
import { perform } from '@/components/form/action-result'
import type { CodeActions, CodeChoices } from './code-actions'

interface CodesSection {
  /** False hides the controls to create, edit and disable. */
  mayWrite: boolean
  actions: CodeActions
}

const CodesContext = createContext<CodesSection | null>(null)

/** Shares permission and server actions with the forms and menus of this section. */
export function CodesProvider({ children, ...section }: CodesSection & { children: ReactNode }) {
  return <CodesContext value={section}>{children}</CodesContext>
}

export function useCodesSection(): CodesSection {
  const section = useContext(CodesContext)
  if (!section) throw new Error('A component of the codes section is outside CodesProvider.')
  return section
}

const noChoices = { categories: [], programs: [], isLoaded: false }

/** The choices of a form, loaded when it opens; none until then. */
export function useCodeChoices(): CodeChoices & { isLoaded: boolean } {
  const { actions } = useCodesSection()
  const [choices, setChoices] = useState<CodeChoices & { isLoaded: boolean }>(noChoices)
  useEffect(() => {
    let isStale = false
    void perform(() => actions.listChoices()).then((result) => {
      if (isStale) return
      if (result.ok) setChoices({ ...result.value, isLoaded: true })
      else toast.error(result.message)
    })
    return () => {
      isStale = true
    }
  }, [actions])
  return choices
}
