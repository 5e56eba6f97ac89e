import type { ProgramStatus, ProgramTerms } from '@/domain/program/program'
import type { ProgramStopReason } from '@/domain/program/running'
import type { ProgramState } from './program-state'

/** A program as the pages of this section show it. Amounts are minor units of its currency. */
export interface ProgramView extends ProgramTerms {
  id: string
  name: string
  status: ProgramStatus
  state: ProgramState
  /** Why it takes no new referral now; empty when it does. */
  stops: ProgramStopReason[]
  currency: string
  approvedCount: number
  spentMinor: number
  createdAt: Date
}

export const programPath = (id: string) => `/programs/${id}`
