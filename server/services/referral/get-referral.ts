import { listApiKeys } from '@/db/queries/api-keys'
import { listBonusesOf, type BonusRow } from '@/db/queries/bonuses'
import { findKycVerification, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import { listMembers } from '@/db/queries/memberships'
import { findProgram, type ProgramRow } from '@/db/queries/programs'
import { listReferralEvents, type ReferralEventRow, type ReferralRow } from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import type { PersonDetails } from '@/domain/kyc/verification'
import { authorize, isAllowed, type ServiceContext } from '@/server/context'
import { unseal } from '@/server/secrets'
import { requireReferral } from './review'

/** A referral with what happened to it and what it earned. */
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
  return { referral, timeline: await listReferralEvents(scope, id), bonuses: await listBonusesOf(scope, id) }
}

/** The same as its page shows it. */
export interface DeskReferral extends Omit<ReferralWithTimeline, 'timeline'> {
  program: ProgramRow | null
  verification: KycVerificationRow | null
  /** Undefined for callers who may not read identity checks, and when the person was erased. */
  person: PersonDetails | undefined
  timeline: (ReferralEventRow & { actorName: string | null })[]
}

/** A referral with its program, person and the names of those who acted. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getDeskReferral(context: ServiceContext, id: string): Promise<DeskReferral> {
  authorize(context, 'referrals:read')
  return await context.scope.read(async (scope) => {
    const { referral, timeline, bonuses } = await findWhole(scope, id)
    const verification = isAllowed(context.actor, 'kyc:read') ? ((await findKycVerification(scope, referral.refereeId)) ?? null) : null
    const names = await namesOfActors(scope)
    return {
      referral,
      bonuses,
      program: referral.programId === null ? null : ((await findProgram(scope, referral.programId)) ?? null),
      verification,
      person: verification?.sealedDetails ? readDetails(verification.sealedDetails) : undefined,
      timeline: timeline.map((event) => ({ ...event, actorName: names.get(event.actorId ?? '') ?? null })),
    }
  })
}

/** The names of the company's staff and API keys by their ids. */
async function namesOfActors(scope: ReadScope): Promise<Map<string, string>> {
  const [members, keys] = [await listMembers(scope), await listApiKeys(scope)]
  return new Map([...members.map(({ userId, name }) => [userId, name] as const), ...keys.map(({ id, name }) => [id, name] as const)])
}

/** Details sealed with a key that this installation no longer has are gone. */
function readDetails(sealed: string): PersonDetails | undefined {
  const text = unseal(sealed)
  return text === undefined ? undefined : (JSON.parse(text) as PersonDetails)
}
