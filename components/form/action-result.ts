import type { FieldViolation } from '@/domain/errors'

export interface ActionFailure {
  ok: false
  message: string
  violations: FieldViolation[]
}

/** What a server action answers: a value, or words for the person and the fields they concern. */
export type ActionResult<Value = undefined> = { ok: true; value: Value } | ActionFailure

/** A server action, as a form or a dialog is given it. */
export type Action<Input = void, Value = undefined> = (input: Input) => Promise<ActionResult<Value>>

/** Runs an action; a lost connection is a failure in words too, so that what was typed stays. */
export async function perform<Value>(
  action: () => Promise<ActionResult<Value>>,
): Promise<ActionResult<Value>> {
  try {
    return await action()
  } catch {
    return {
      ok: false,
      message: 'Referral Desk cannot be reached right now. Check your connection and try again.',
      violations: [],
    }
  }
}
