import type { Action, ActionResult } from '@/components/form/action-result'
import type { ProgramState } from '@/components/programs/program-state'
import type { PendingCount } from '@/components/referrals/pending-count'
import type { Availability } from '@/server/services/referral-code/check-availability'
import type { ReferralCodeView } from '@/server/services/referral-code/present'

/** The fields of a code that forms and dialogs show. */
export type EditableCode = Pick<
  ReferralCodeView,
  | 'code'
  | 'ownerId'
  | 'category'
  | 'program'
  | 'description'
  | 'state'
  | 'usedCount'
  | 'maxUses'
  | 'startsAt'
  | 'expiresAt'
>

export interface ProgramChoice {
  id: string
  name: string
  /** Whether it can be chosen for a code. */
  takesCodes: boolean
  state: ProgramState
  /** What a referral earns the partner, as text; null for nothing. */
  bonus: string | null
  /** The maximum number of referrals of each of its codes. */
  maxReferralsPerCode: number | null
}

/** The choices of the code form. */
export interface CodeChoices {
  categories: readonly { name: string; codesCount: number; isArchived: boolean }[]
  programs: readonly ProgramChoice[]
}

/** Terms in the contract's form: absent keeps a term, null clears it. */
export interface TermsInput {
  category?: string | null
  programId?: string | null
  maxUses?: number | null
  startsAt?: string | null
  expiresAt?: string | null
  description?: string | null
}

export interface NewCodeInput extends TermsInput {
  referralCode: string
  userId: string
}

export interface ManyCodesInput extends TermsInput {
  count: number
  pattern: string
  userIds: string[]
}

/** Changes to many codes: to those named, or to all that match the filters of the list. */
export interface ManyChangesInput {
  codes?: string[]
  filter?: Record<string, string | undefined>
  changes: TermsInput & { status?: 'active' | 'disabled'; userId?: string; addToDescription?: string }
}

/** A number of codes that were counted up to a limit; `more` when there are more. */
export interface MatchingCount {
  count: number
  more: boolean
}

export interface CodeActions {
  createMany: Action<ManyCodesInput, { id: string }>
  changeMany: Action<ManyChangesInput, { id: string }>
  countMatching: Action<NonNullable<ManyChangesInput['filter']>, MatchingCount>
  create: Action<NewCodeInput, { code: string }>
  update: (code: string, changes: TermsInput & { status?: 'active' | 'disabled' }) => Promise<ActionResult>
  read: Action<string, EditableCode>
  listChoices: Action<void, CodeChoices>
  checkName: Action<string, Availability>
  suggestName: Action<void, string>
  countPending: Action<string, PendingCount>
}
