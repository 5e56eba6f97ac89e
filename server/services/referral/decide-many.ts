import { listBonusesOfReferral } from '@/db/queries/bonuses'
import type { ReferralRow } from '@/db/queries/referrals'
import { isDomainError } from '@/domain/errors'
import type { Money } from '@/domain/money'
import { isAsIntended, type DecisionOnMany, type ManyDecision } from '@/domain/referral/decide-many'
import { seenOf, type SeenReferral } from '@/domain/referral/seen'
import { authorize, type ServiceContext } from '@/server/context'
import { findDecidable } from './as-seen'
import { requireReferral } from './internal'
import { decideReferral, rejectPendingReferral, releaseReferral } from './review'

/** The outcome of one of several decisions. */
export interface DecidedReferral {
  id: string
  refereeId: string
  /** What the decision was based on. */
  seen: SeenReferral
  /** Whether the referral was decided as intended; otherwise it is unchanged. */
  isDone: boolean
  /** What it became, or would have become instead of what was intended; undefined if it could not be decided at all. */
  outcome?: Pick<ReferralRow, 'state' | 'heldFor' | 'reason'>
  /** The bonuses that it now earns. */
  earned: Money[]
}

/**
 * Decides referrals one after another, each once and in its own transaction. A referral is left unchanged if it is no longer as
 * `seen`, and if a limit, its time limit or a hold would lead to another outcome than intended: a rejection would be final.
 * Returns the outcome of each. Throws PERMISSION_DENIED; NOT_FOUND and UNAVAILABLE, maybe after some are decided: deciding those
 * again changes nothing.
 */
export async function decideReferrals(
  context: ServiceContext,
  { referrals, decision }: DecisionOnMany,
): Promise<DecidedReferral[]> {
  authorize(context, 'referrals:read')
  const decided: DecidedReferral[] = []
  for (const [id, seen] of new Map(referrals.map((each) => [each.id, each.seen])))
    decided.push(await decideOne(context, id, decision, seen))
  return decided
}

/** What `decideReferrals` would do now. It runs and is rolled back, so that limits count all of them. */
export async function previewDecisions(
  context: ServiceContext,
  input: DecisionOnMany,
): Promise<DecidedReferral[]> {
  return await rollingBack(context, (inside) => decideReferrals(inside, input))
}

async function decideOne(
  context: ServiceContext,
  id: string,
  decision: ManyDecision,
  seen: SeenReferral | undefined,
): Promise<DecidedReferral> {
  const decidable = await context.scope.read(async (scope) =>
    findDecidable(scope, await requireReferral(scope, id)),
  )
  const { referral } = decidable
  const decided: DecidedReferral = {
    id,
    refereeId: referral.refereeId,
    seen: seenOf(decidable, context.now),
    isDone: false,
    earned: [],
  }
  const isHeld = referral.heldFor !== null
  if (isHeld ? decision === 'approve' : decision === 'release') return { ...decided, outcome: referral }
  const notAsIntended = new Error('left unchanged')
  try {
    await context.scope.tx(async (scope) => {
      const inside = { ...context, scope: scope.nested(context.scope.company) }
      const { state, heldFor, reason } = await verbs[decision](inside, id, isHeld, seen)
      decided.outcome = { state, heldFor, reason }
      if (!isAsIntended(decision, decided.outcome)) throw notAsIntended
      decided.earned = (await listBonusesOfReferral(scope, id)).map(({ currency, amountMinor }) => ({
        currency,
        amountMinor,
      }))
    })
    return { ...decided, isDone: true }
  } catch (error) {
    const isOfReferral = isDomainError(error) && !['UNAVAILABLE', 'PERMISSION_DENIED'].includes(error.code)
    if (error !== notAsIntended && !isOfReferral) throw error
    return decided
  }
}

const verbs: Record<
  ManyDecision,
  (
    context: ServiceContext,
    id: string,
    isHeld: boolean,
    seen: SeenReferral | undefined,
  ) => Promise<ReferralRow>
> = {
  approve: (context, id, _isHeld, seen) => decideReferral(context, id, 'ACCEPT', null, seen),
  reject: (context, id, isHeld, seen) =>
    isHeld
      ? rejectPendingReferral(context, id, null, seen)
      : decideReferral(context, id, 'REJECT', null, seen),
  release: (context, id, _isHeld, seen) => releaseReferral(context, id, null, seen),
}

/** Runs `work` in a transaction that is rolled back. Returns its result. */
async function rollingBack<Result>(
  context: ServiceContext,
  work: (inside: ServiceContext) => Promise<Result>,
): Promise<Result> {
  const rollback = { result: undefined as Result | undefined, error: new Error('rolled back') }
  try {
    await context.scope.tx(async (scope) => {
      rollback.result = await work({ ...context, scope: scope.nested(context.scope.company) })
      throw rollback.error
    })
  } catch (error) {
    if (error !== rollback.error) throw error
  }
  return rollback.result as Result
}
