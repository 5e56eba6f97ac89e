import { listBonusesOfReferral } from '@/db/queries/bonuses'
import type { ReferralRow } from '@/db/queries/referrals'
import { isDomainError } from '@/domain/errors'
import type { Money } from '@/domain/money'
import { isAsMeant, type ManyDecision } from '@/domain/referral/decide-many'
import type { ServiceContext } from '@/server/context'
import { getReferral } from './get-referral'
import { decideReferral, rejectPendingReferral, releaseReferral } from './review'

/** One of several referrals that were to be decided. */
export interface DecidedReferral {
  id: string
  refereeId: string
  /** Whether it was decided as meant; otherwise it is unchanged. */
  isDone: boolean
  /** What it became, or would have become instead of what was meant; undefined if it could not be decided at all. */
  outcome?: Pick<ReferralRow, 'state' | 'heldFor' | 'reason'>
  /** The bonuses that it now earns. */
  earned: Money[]
}

/**
 * Decides referrals one after another, each once and in its own transaction. One that would become something else than meant,
 * because of a limit, its time limit or a hold, is left unchanged, because a rejection would be final. Returns what became of
 * each. Throws PERMISSION_DENIED; NOT_FOUND and UNAVAILABLE, maybe after some are decided: deciding those again changes nothing.
 */
export async function decideReferrals(
  context: ServiceContext,
  { ids, decision }: { ids: readonly string[]; decision: ManyDecision },
): Promise<DecidedReferral[]> {
  const decided: DecidedReferral[] = []
  for (const id of new Set(ids)) decided.push(await decideOne(context, id, decision))
  return decided
}

/** What `decideReferrals` would do now. It runs and is rolled back, so that limits count all of them. */
export async function foreseeDecisions(
  context: ServiceContext,
  input: { ids: readonly string[]; decision: ManyDecision },
): Promise<DecidedReferral[]> {
  return await thenRolledBack(context, (inside) => decideReferrals(inside, input))
}

async function decideOne(
  context: ServiceContext,
  id: string,
  decision: ManyDecision,
): Promise<DecidedReferral> {
  const { referral } = await getReferral(context, id)
  const decided: DecidedReferral = { id, refereeId: referral.refereeId, isDone: false, earned: [] }
  const isHeld = referral.heldFor !== null
  if (isHeld ? decision === 'approve' : decision === 'release') return { ...decided, outcome: referral }
  const unlessMeant = new Error('left unchanged')
  try {
    await context.scope.tx(async (scope) => {
      const inside = { ...context, scope: scope.nested(context.scope.company) }
      const { state, heldFor, reason } = await verbs[decision](inside, id, isHeld)
      decided.outcome = { state, heldFor, reason }
      if (!isAsMeant(decision, decided.outcome)) throw unlessMeant
      decided.earned = (await listBonusesOfReferral(scope, id)).map(({ currency, amountMinor }) => ({
        currency,
        amountMinor,
      }))
    })
    return { ...decided, isDone: true }
  } catch (error) {
    const isItsOwn = isDomainError(error) && !['UNAVAILABLE', 'PERMISSION_DENIED'].includes(error.code)
    if (error !== unlessMeant && !isItsOwn) throw error
    return decided
  }
}

const verbs: Record<
  ManyDecision,
  (context: ServiceContext, id: string, isHeld: boolean) => Promise<ReferralRow>
> = {
  approve: (context, id) => decideReferral(context, id, 'ACCEPT'),
  reject: (context, id, isHeld) =>
    isHeld ? rejectPendingReferral(context, id) : decideReferral(context, id, 'REJECT'),
  release: (context, id) => releaseReferral(context, id),
}

/** Runs `work` in a transaction that is rolled back. Returns its result. */
async function thenRolledBack<Result>(
  context: ServiceContext,
  work: (inside: ServiceContext) => Promise<Result>,
): Promise<Result> {
  const rollback = { result: undefined as Result | undefined, error: new Error('rolled back as meant') }
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
