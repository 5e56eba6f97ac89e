import type { ProgramStatus, ProgramTerms } from '@/domain/program/program'
import type { ProgramStopReason } from '@/domain/program/running'
import type { ProgramState } from './program-state'

/** A program as the pages of this section show it. Amounts are minor units of its currency, times RFC 3339. */
export interface ProgramView extends Omit<ProgramTerms, 'startsAt' | 'endsAt'> {
  id: string
  name: string
  status: ProgramStatus
  state: ProgramState
  /** Why it takes no new referral now; empty when it does. */
  stops: ProgramStopReason[]
  currency: string
  startsAt: string | null
  endsAt: string | null
  approvedCount: number
  spentMinor: number
  createdAt: string
}

export const programPath = (id: string) => `/programs/${id}`
