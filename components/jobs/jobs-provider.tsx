'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { Action } from '@/components/form/action-result'

interface JobActions {
  cancel: Action<string>
  undo: Action<string>
}

const JobsContext = createContext<JobActions | null>(null)

/** Shares the server actions with the buttons of the section. */
export function JobsProvider({ actions, children }: { actions: JobActions; children: ReactNode }) {
  return <JobsContext value={actions}>{children}</JobsContext>
}

export function useJobActions(): JobActions {
  const actions = useContext(JobsContext)
  if (!actions) throw new Error('A component of the jobs section is outside JobsProvider.')
  return actions
}
