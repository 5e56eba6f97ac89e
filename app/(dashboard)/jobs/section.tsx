import type { ReactNode } from 'react'
import { JobsProvider } from '@/components/jobs/jobs-provider'
import { cancelJob, undoJob } from './actions'

const actions = { cancel: cancelJob, undo: undoJob }

/** Provides the section's server actions to its client components. */
export function JobsSection({ children }: { children: ReactNode }) {
  return <JobsProvider actions={actions}>{children}</JobsProvider>
}
