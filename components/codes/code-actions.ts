import type { FieldViolation } from '@/domain/errors'

/** What the section's server actions answer (server/desk-action.ts). */
export type Outcome<Value = undefined> = { ok: true; value: Value } | { ok: false; message: string; violations: FieldViolation[] }

export type NameAnswer = { state: 'free' | 'taken' } | { state: 'not_a_code'; rule: string }

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
  create: (input: NewCodeInput) => Promise<Outcome<{ code: string }>>
  update: (code: string, changes: TermsInput & { status?: 'active' | 'disabled' }) => Promise<Outcome>
  checkName: (code: string) => Promise<Outcome<NameAnswer>>
  suggestName: () => Promise<Outcome<string>>
}

/** Calls a server action; when the server cannot be reached at all, that is an outcome too. */
export async function attempt<Value>(action: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await action()
  } catch {
    return { ok: false, message: 'The desk could not be reached. Check your connection, then try again.', violations: [] }
  }
}
