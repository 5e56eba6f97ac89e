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

/** A call with an Idempotency-Key: it takes effect once, however often it is sent. */
export interface NamedCall {
  /** The Idempotency-Key. */
  key: string
  /** What tells this call from any other. */
  fingerprint: string
  /** Whether it waits for something else than the database before its work, which may take seconds. */
  hasPreflight: boolean
}

/** The answer to a call. */
export interface Answer {
  status: number
  body: string
}

/** The part of a call that runs in the transaction that stores its answer. */
export type Work = (context: ServiceContext) => Promise<Answer>

/**
 * Answers a call once (docs/api-contract.md, section 3): the work that `prepare` returns runs in one transaction with the
 * insert of its answer, so that neither exists without the other, whichever process is asked or killed. Every repetition
 * returns that answer; one that arrives while the first call runs waits for it. The work also answers failures, and rolls
 * their effects back itself; what it throws is not stored. Throws IDEMPOTENCY_KEY_REUSED for another call with the same key,
 * and IDEMPOTENCY_KEY_IN_USE while the first one waits for something other than the database.
 */
export async function runOnce(
  context: ServiceContext,
  call: NamedCall,
  prepare: () => Promise<Work>,
): Promise<Answer & { replayed: boolean }> {
  const hash = await keyedHashOf(context.scope)
  const name = { caller: keptNameOf(context, hash), key: call.key }
  const fingerprint = hash('call', call.fingerprint)
  const given = await context.scope.read((scope) => findIdempotentAnswer(scope, name))
  if (given) return replay(given, fingerprint)
  const answer = async () => await answerFirst(context, name, fingerprint, prepare)
  return call.hasPreflight
    ? await rejectIfInFlight([context.scope.company.id, name.caller, name.key], answer)
    : await answer()
}

async function answerFirst(
  context: ServiceContext,
  name: IdempotencyKey,
  fingerprint: string,
  prepare: () => Promise<Work>,
): Promise<Answer & { replayed: boolean }> {
  const work = await prepare()
  try {
    return await context.scope.tx(async (scope) => {
      const meanwhile = await findIdempotentAnswer(scope, name)
      if (meanwhile) return replay(meanwhile, fingerprint)
      const answer = await work({ ...context, scope: scope.nested(context.scope.company) })
      // Sealed: some answers hold a secret that is shown this once.
      await insertIdempotentAnswer(scope, {
        ...name,
        fingerprint,
        status: answer.status,
        body: seal(answer.body),
        createdAt: context.now,
      })
      return { ...answer, replayed: false }
    })
  } catch (error) {
    if (!isAlreadyAnswered(error)) throw error
    return replay((await context.scope.read((scope) => findIdempotentAnswer(scope, name)))!, fingerprint)
  }
}

/** The calls of this process that wait for something other than the database. */
const atWork = () => singleton('idempotency.at-work', () => new Set<string>())

async function rejectIfInFlight<Result>(
  name: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const text = JSON.stringify(name)
  if (atWork().has(text))
    throw new DomainError(
      'IDEMPOTENCY_KEY_IN_USE',
      'The first request with this Idempotency-Key is still being worked on. Send it again in a second.',
      { retryAfterSeconds: 1 },
    )
  atWork().add(text)
  try {
    return await work()
  } finally {
    atWork().delete(text)
  }
}

function replay(
  { fingerprint, status, body }: Answer & { fingerprint: string },
  given: string,
): Answer & { replayed: boolean } {
  if (fingerprint !== given)
    throw new DomainError(
      'IDEMPOTENCY_KEY_REUSED',
      'This Idempotency-Key belongs to another request. Use a new key for a new request.',
    )
  const answer = unseal(body)
  if (answer === undefined) throw new Error('an answer that was kept cannot be read with this ENCRYPTION_KEY')
  return { status, body: answer, replayed: true }
}

/** The caller as the database may store it: an address is stored as a hash only. */
function keptNameOf({ actor }: ServiceContext, hash: KeyedHash): string {
  const caller = callerOf({ actor })
  return actor.type === 'public' ? hash('address', caller) : caller
}
