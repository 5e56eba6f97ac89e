import type { Action, ActionResult } from '@/components/form/action-result'

export type NameAnswer = { state: 'free' | 'taken' } | { state: 'not_a_code'; rule: string }

/** How many referrals of a code are pending; `more` when they were not all counted. */
export interface PendingCount {
  count: number
  more: boolean
}

/** Terms as the contract takes them: absent leaves as it is, null takes away. */
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

export interface CodeActions {
  create: Action<NewCodeInput, { code: string }>
  update: (code: string, changes: TermsInput & { status?: 'active' | 'disabled' }) => Promise<ActionResult>
  checkName: Action<string, NameAnswer>
  suggestName: Action<void, string>
  countPending: Action<string, PendingCount>
}
