import type { z } from 'zod'
import type { FieldViolation } from '@/domain/errors'
import { findSession, isFormerMember, type Session } from '@/server/auth/session'
import { asApiError } from '@/server/http/errors'
import { parsePart } from '@/server/http/parse'
import { log, loggable } from '@/server/log'

/** The result of a server action: a value, or a message for the user and the fields at fault. */
export type ActionResult<Value = undefined> =
  { ok: true; value: Value } | { ok: false; message: string; violations: FieldViolation[] }

/**
 * Runs a server action: requires a session, parses the input with the schema, and calls `work`. Failures
 * become results: it never throws, so that a form keeps its input.
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
        message: (await isFormerMember())
          ? 'You are no longer a member of a company. Ask an owner or admin for an invitation.'
          : 'Your session has ended. Sign in again in another tab, then try again.',
        violations: [],
      }
    return { ok: true, value: await work(session, parse(schema, input)) }
  })
}

/** Runs a server action like `authedAction`, without a session. */
export async function publicAction<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  work: (input: z.output<Schema>) => Promise<void>,
): Promise<ActionResult> {
  return await actionResult(async () => {
    await work(parse(schema, input))
    return { ok: true, value: undefined }
  })
}

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  return parsePart(schema, input as object) as z.output<Schema>
}

async function actionResult<Value>(work: () => Promise<ActionResult<Value>>): Promise<ActionResult<Value>> {
  try {
    return await work()
  } catch (error) {
    const known = asApiError(error)
    if (known) return { ok: false, message: known.message, violations: known.details.violations ?? [] }
    const requestId = crypto.randomUUID()
    log().error({ requestId, error: loggable(error) }, 'server action failed')
    return {
      ok: false,
      message: `An internal error occurred. Try again. If it persists, report request ${requestId}.`,
      violations: [],
    }
  }
}
