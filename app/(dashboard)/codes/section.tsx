import type { ReactNode } from 'react'
import { CodesProvider } from '@/components/codes/codes-provider'
import {
  changeCodes,
  checkCode,
  countMatching,
  countPendingOf,
  createCode,
  createCodes,
  listChoices,
  readCode,
  suggestCode,
  updateCode,
} from './actions'

const actions = {
  createMany: createCodes,
  changeMany: changeCodes,
  countMatching,
  create: createCode,
  update: updateCode,
  read: readCode,
  listChoices,
  checkName: checkCode,
  suggestName: suggestCode,
  countPending: countPendingOf,
}

/** Provides the section's server actions to its client components. */
export function CodesSection({ mayWrite, children }: { mayWrite: boolean; children: ReactNode }) {
  return (
    <CodesProvider mayWrite={mayWrite} actions={actions}>
      {children}
    </CodesProvider>
  )
}
