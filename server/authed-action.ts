import type { z } from 'zod'
import { isDomainError, type FieldViolation } from '@/domain/errors'
import { findSession, type Session } from '@/server/auth/session'
import { parsePart } from '@/server/http/parse'
import { log, loggable } from '@/server/log'

/** What a server action answers: a value, or words for the person and the fields they concern. */
export type ActionResult<Value = undefined> =
  { ok: true; value: Value } | { ok: false; message: string; violations: FieldViolation[] }

/**
 * The body of every server action: who is at the desk, parse the input by the contract's schema, call a verb, and turn a
 * failure into words. Never throws, so that a form keeps what was typed.
 */
export async function authedAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  input: unknown,
  work: (session: Session, input: z.output<Schema>) => Promise<Value>,
): Promise<ActionResult<Value>> {
  return await actionResult(async () => {
    const session = await findSession()
    if (!session)
      return {
        ok: false,
        message: 'Your session has ended. Sign in again in another tab, then repeat this.',
        violations: [],
      }
    return { ok: true, value: await work(session, parsePart(schema, input as object) as z.output<Schema>) }
  })
}

/** Turns whatever `work` throws into a result that can be shown. */
export async function actionResult<Value>(
  work: () => Promise<ActionResult<Value>>,
): Promise<ActionResult<Value>> {
  try {
    return await work()
  } catch (error) {
    if (isDomainError(error))
      return { ok: false, message: error.message, violations: error.details.violations ?? [] }
    const requestId = crypto.randomUUID()
    log().error({ requestId, error: loggable(error) }, 'an action failed')
    return {
      ok: false,
      message: `Something went wrong on our side. Try again; if it persists, report request ${requestId}.`,
      violations: [],
    }
  }
}
