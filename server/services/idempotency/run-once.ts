import {
  findIdempotentAnswer,
  insertIdempotentAnswer,
  isAlreadyAnswered,
  type IdempotencyKey,
} from '@/db/queries/idempotent-answers'
import { DomainError } from '@/domain/errors'
import { callerOf, type ServiceContext } from '@/server/context'
import { seal, unseal } from '@/server/secrets'
import { keyedHashOf, type KeyedHash } from '@/server/services/keyed-hash'
import { singleton } from '@/server/singleton'

/** A call with an Idempotency-Key, which takes effect once however often it is sent. */
export interface NamedCall {
  /** The Idempotency-Key. */
  key: string
  /** Equal for repetitions of the same call only. */
  fingerprint: string
  /** Whether it waits for something other than the database first, which may take seconds. */
  hasPreflight: boolean
}

/** The answer to a call. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** The part of a call that runs in the same transaction that stores its answer. `userId` is the user that the request names. */
export interface Work {
  userId: string | undefined
  run(context: ServiceContext): Promise<Answer>
}

/**
 * Runs a call once (docs/api-contract.md, section 3). The work that `prepare` returns and the stored answer share one
 * transaction, so that neither exists without the other, in any process and after any crash. Nothing is stored when `prepare`
 * throws. Repetitions receive the stored answer, and concurrent ones wait for it. The work also returns the answers of
 * failures and rolls their effects back itself; an error that it throws is not stored. Throws IDEMPOTENCY_KEY_REUSED for
 * another call with the same key, and IDEMPOTENCY_KEY_IN_USE while the first call is in its preflight.
 */
export async function runOnce(
  context: ServiceContext,
  call: NamedCall,
  prepare: () => Promise<Work>,
): Promise<Answer & { replayed: boolean }> {
  const hash = await keyedHashOf(context.scope)
  const name = { caller: storedCallerOf(context, hash), key: call.key }
  const fingerprint = hash('call', call.fingerprint)
  const given = await context.scope.read((scope) => findIdempotentAnswer(scope, name))
  if (given) return replay(given, fingerprint)
  const answer = async () => await runFirst(context, name, fingerprint, hash, prepare)
  return call.hasPreflight
    ? await rejectIfInFlight([context.scope.company.id, name.caller, name.key], answer)
    : await answer()
}

async function runFirst(
  context: ServiceContext,
  name: IdempotencyKey,
  fingerprint: string,
  hash: KeyedHash,
  prepare: () => Promise<Work>,
): Promise<Answer & { replayed: boolean }> {
  const { userId, run } = await prepare()
  try {
    return await context.scope.tx(async (scope) => {
      const meanwhile = await findIdempotentAnswer(scope, name)
      if (meanwhile) return replay(meanwhile, fingerprint)
      const answer = await run({ ...context, scope: scope.nested(context.scope.company) })
      // Sealed, because some answers contain a secret that is not shown again.
      await insertIdempotentAnswer(scope, {
        ...name,
        fingerprint,
        status: answer.status,
        body: seal(JSON.stringify([answer.headers, answer.body])),
        personHash: userId === undefined ? null : hash('person', userId),
        createdAt: context.now,
      })
      return { ...answer, replayed: false }
    })
  } catch (error) {
    if (!isAlreadyAnswered(error)) throw error
    return replay((await context.scope.read((scope) => findIdempotentAnswer(scope, name)))!, fingerprint)
  }
}

/** The calls of this process that are in their preflight. */
const inFlight = () => singleton('idempotency.in-flight', () => new Set<string>())

async function rejectIfInFlight<Result>(
  name: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const text = JSON.stringify(name)
  if (inFlight().has(text))
    throw new DomainError(
      'IDEMPOTENCY_KEY_IN_USE',
      'The first request with this Idempotency-Key is still in progress. Send it again in a second.',
      { retryAfterSeconds: 1 },
    )
  inFlight().add(text)
  try {
    return await work()
  } finally {
    inFlight().delete(text)
  }
}

function replay(
  { fingerprint, status, body: sealed }: { fingerprint: string; status: number; body: string },
  given: string,
): Answer & { replayed: boolean } {
  if (fingerprint !== given)
    throw new DomainError(
      'IDEMPOTENCY_KEY_REUSED',
      'This Idempotency-Key belongs to another request. Use a new key for a new request.',
    )
  const answer = unseal(sealed)
  if (answer === undefined) throw new Error('a stored answer cannot be unsealed with this ENCRYPTION_KEY')
  const [headers, body] = JSON.parse(answer) as [Answer['headers'], string]
  return { status, headers, body, replayed: true }
}

/** The caller as it is stored: a hash for an IP address. */
function storedCallerOf({ actor }: ServiceContext, hash: KeyedHash): string {
  const caller = callerOf({ actor })
  return actor.type === 'public' ? hash('address', caller) : caller
}
