import { listApiKeys } from '@/db/queries/api-keys'
import { listBonusesOfReferral, type BonusRow } from '@/db/queries/bonuses'
import { findKycVerification, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import { listMembers } from '@/db/queries/memberships'
import { findReferrerCount, findProgram, type ProgramRow } from '@/db/queries/programs'
import { findReferralCodeByKey } from '@/db/queries/referral-codes'
import { listReferralEvents, type ReferralEventRow, type ReferralRow } from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import { bonusesOf } from '@/domain/program/program'
import { programLimitReached } from '@/domain/program/running'
import { codeKeyOf } from '@/domain/referral-code/code'
import { isUsedUp } from '@/domain/referral-code/validity'
import type { RejectionReason } from '@/domain/referral/referral'
import type { PersonDetails } from '@/domain/kyc/verification'
import { authorize, isAllowed, type ServiceContext } from '@/server/context'
import { unseal } from '@/server/secrets'
import { isUndecided, requireReferral } from './internal'

/** A referral with its timeline and bonuses. */
export interface ReferralWithTimeline {
  referral: ReferralRow
  timeline: ReferralEventRow[]
  bonuses: BonusRow[]
}

/** The company's referral with this id, its timeline and bonuses. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getReferral(context: ServiceContext, id: string): Promise<ReferralWithTimeline> {
  authorize(context, 'referrals:read')
  return await context.scope.read((scope) => findWhole(scope, id))
}

async function findWhole(scope: ReadScope, id: string): Promise<ReferralWithTimeline> {
  const referral = await requireReferral(scope, id)
  return {
    referral,
    timeline: await listReferralEvents(scope, id),
    bonuses: await listBonusesOfReferral(scope, id),
  }
}

/** A referral with what its page shows. */
export interface ReferralDetails extends Omit<ReferralWithTimeline, 'timeline'> {
  program: ProgramRow | null
  verification: KycVerificationRow | null
  /** Undefined for callers who may not read identity checks, and after an erasure. */
  person: PersonDetails | undefined
  timeline: (ReferralEventRow & { actorName: string | null })[]
  /** Whether the identity check still decides it: it may be rejected and reopen. */
  isUndecided: boolean
  /** For an undecided referral: the limit for which approving it now would reject it. */
  limitReached: RejectionReason | null
}

/** A referral with its program, person and the names of the actors. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getReferralDetails(context: ServiceContext, id: string): Promise<ReferralDetails> {
  authorize(context, 'referrals:read')
  return await context.scope.read(async (scope) => {
    const { referral, timeline, bonuses } = await findWhole(scope, id)
    const verification = isAllowed(context.actor, 'kyc:read')
      ? ((await findKycVerification(scope, referral.refereeId)) ?? null)
      : null
    const names = await namesOfActors(scope)
    const program =
      referral.programId === null ? null : ((await findProgram(scope, referral.programId)) ?? null)
    const undecided = await isUndecided(scope, referral)
    return {
      referral,
      bonuses,
      program,
      isUndecided: undecided,
      limitReached: undecided ? await limitReachedBy(scope, referral, program) : null,
      verification,
      person: verification?.sealedDetails ? readDetails(verification.sealedDetails) : undefined,
      timeline: timeline.map((event) => ({ ...event, actorName: names.get(event.actorId ?? '') ?? null })),
    }
  })
}

/** The limit for which `approveReferral` would reject a referral at this time. */
async function limitReachedBy(
  scope: ReadScope,
  { code, referrerId }: ReferralRow,
  program: ProgramRow | null,
): Promise<RejectionReason | null> {
  const found = await findReferralCodeByKey(scope, codeKeyOf(code))
  if (found && isUsedUp(found, program)) return 'LIMIT_REACHED'
  if (!program) return null
  const approvedCount = await findReferrerCount(scope, program.id, referrerId)
  return programLimitReached(program, bonusesOf(program, approvedCount + 1).totalMinor)
}

/** The names of the company's staff and API keys by their ids. */
async function namesOfActors(scope: ReadScope): Promise<Map<string, string>> {
  const [members, keys] = [await listMembers(scope), await listApiKeys(scope)]
  return new Map([
    ...members.map(({ userId, name }) => [userId, name] as const),
    ...keys.map(({ id, name }) => [id, name] as const),
  ])
}

/** Undefined when the details were sealed with a key that is no longer configured. */
function readDetails(sealed: string): PersonDetails | undefined {
  const text = unseal(sealed)
  return text === undefined ? undefined : (JSON.parse(text) as PersonDetails)
}
