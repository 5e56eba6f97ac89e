import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { toast } from 'sonner'
import type { FieldViolation } from '@/domain/errors'

export interface ActionFailure {
  ok: false
  message: string
  violations: FieldViolation[]
}

/** What a server action returns: a value, or a message for the person and the fields that it concerns. */
export type ActionResult<Value = undefined> = { ok: true; value: Value } | ActionFailure

/** A server action that a form or dialog calls. */
export type Action<Input = void, Value = undefined> = (input: Input) => Promise<ActionResult<Value>>

/** Runs an action; one that is not answered is a failure with a message too, so that what was typed stays. */
export async function perform<Value>(
  action: () => Promise<ActionResult<Value>>,
): Promise<ActionResult<Value>> {
  try {
    return await action()
  } catch (error) {
    return { ok: false, message: messageOf(error), violations: [] }
  }
}

/** What the person can do about an action that has no result. */
function messageOf(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error))
    return 'There is a new version of Referral Desk. Reload the page, then try again.'
  // What `fetch` throws when there is no answer at all.
  if (error instanceof TypeError)
    return 'Referral Desk cannot be reached right now. Check your connection and try again.'
  return 'Referral Desk could not process this. Your connection works. Try again, and reload the page if it persists.'
}

/** Runs a confirmed action and shows a toast when it is done. Returns the problem as a sentence, for the dialog to show. */
export async function runWithToast(
  action: () => ReturnType<Action>,
  done: string,
): Promise<string | undefined> {
  const result = await perform(action)
  if (!result.ok) return result.message
  toast.success(done)
}
