'use client'

import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
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

export interface FormChoices extends CodeChoices {
  isLoaded: boolean
  /** Waits for the choices. Returns undefined if they cannot be loaded. */
  whenLoaded: () => Promise<CodeChoices | undefined>
}

const noChoices = { categories: [], programs: [], isLoaded: false }

/** The choices of a form, loaded once when it opens; none until then. */
export function useCodeChoices(): FormChoices {
  const { actions } = useCodesSection()
  const [choices, setChoices] = useState<CodeChoices & { isLoaded: boolean }>(noChoices)
  const loading = useRef<Promise<CodeChoices | undefined>>(undefined)
  useEffect(() => {
    let isStale = false
    loading.current = perform(() => actions.listChoices()).then((result) => {
      if (!isStale && result.ok) setChoices({ ...result.value, isLoaded: true })
      if (!isStale && !result.ok) toast.error(result.message)
      return result.ok ? result.value : undefined
    })
    return () => {
      isStale = true
    }
  }, [actions])
  return { ...choices, whenLoaded: async () => await loading.current }
}
