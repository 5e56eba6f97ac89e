import { listApiKeys } from '@/db/queries/api-keys'
import { listBonusesOfReferral, type ReferralBonusRow } from '@/db/queries/bonuses'
import { listSamePerson, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import { listMembers } from '@/db/queries/memberships'
import {
  findReferralOfReferee,
  listReferralEvents,
  type ReferralEventRow,
  type ReferralRow,
} from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import type { PersonDetails } from '@/domain/kyc/verification'
import { seenOf, type SeenReferral } from '@/domain/referral/seen'
import { authorize, isAllowed, type ServiceContext } from '@/server/context'
import { personOf } from '@/server/services/kyc/person'
import { findDecidable, type Decidable } from './as-seen'
import { requireReferral } from './internal'

/** A referral with its timeline and bonuses. */
export interface ReferralWithTimeline {
  referral: ReferralRow
  timeline: ReferralEventRow[]
  bonuses: ReferralBonusRow[]
}

/** The company's referral with this id, its timeline and bonuses. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getReferral(context: ServiceContext, id: string): Promise<ReferralWithTimeline> {
  authorize(context, 'referrals:read')
  return await context.scope.read(async (scope) => ({
    referral: await requireReferral(scope, id),
    timeline: await listReferralEvents(scope, id),
    bonuses: await listBonusesOfReferral(scope, id),
  }))
}

/** A referral with what its page shows. */
export interface ReferralDetails extends Decidable {
  /** Undefined for callers who may not read identity checks, and after an erasure. */
  person: PersonDetails | undefined
  timeline: (ReferralEventRow & { actorName: string | null })[]
  /** For a held referral: the other users that may be the same person, the first three. */
  twins: Twin[]
  /** For a decision, which is rejected once this has changed. */
  seen: SeenReferral
}

/** Another user who may be the same person. */
export interface Twin {
  userId: string
  /** As in `ReferralDetails`. */
  person: PersonDetails | undefined
  verification: KycVerificationRow
  /** Their newest referral. */
  referral: ReferralRow | undefined
}

const maxTwins = 3

/** A referral with its program, person and the names of the actors. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getReferralDetails(context: ServiceContext, id: string): Promise<ReferralDetails> {
  authorize(context, 'referrals:read')
  return await context.scope.read(async (scope) => {
    const decidable = await findDecidable(scope, await requireReferral(scope, id))
    const timeline = await listReferralEvents(scope, id)
    const verification = isAllowed(context.actor, 'kyc:read') ? decidable.verification : null
    const names = await namesOfActors(scope)
    return {
      ...decidable,
      twins: verification ? await listTwins(scope, decidable.referral, verification) : [],
      seen: seenOf(decidable, context.now),
      verification,
      person: verification ? personOf(verification) : undefined,
      timeline: timeline.map((event) => ({ ...event, actorName: names.get(event.actorId ?? '') ?? null })),
    }
  })
}

/** The names of the company's staff and API keys by their ids. */
async function namesOfActors(scope: ReadScope): Promise<Map<string, string>> {
  const [members, keys] = [await listMembers(scope), await listApiKeys(scope)]
  return new Map([
    ...members.map(({ userId, name }) => [userId, name] as const),
    ...keys.map(({ id, name }) => [id, name] as const),
  ])
}

async function listTwins(
  scope: ReadScope,
  { heldFor }: ReferralRow,
  verification: KycVerificationRow,
): Promise<Twin[]> {
  const twins: Twin[] = []
  if (!heldFor) return twins
  for (const other of await listSamePerson(scope, verification, heldFor, maxTwins)) {
    const referral = await findReferralOfReferee(scope, other.userId)
    twins.push({ userId: other.userId, person: personOf(other), verification: other, referral })
  }
  return twins
}
