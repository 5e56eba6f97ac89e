import { listApiKeys } from '@/db/queries/api-keys'
import { listBonusesOfReferral, type BonusRow } from '@/db/queries/bonuses'
import { listMembers } from '@/db/queries/memberships'
import { listReferralEvents, type ReferralEventRow, type ReferralRow } from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import type { PersonDetails } from '@/domain/kyc/verification'
import { seenOf, type SeenReferral } from '@/domain/referral/seen'
import { authorize, isAllowed, type ServiceContext } from '@/server/context'
import { unseal } from '@/server/secrets'
import { findDecidable, type Decidable } from './as-seen'
import { requireReferral } from './internal'

/** A referral with its timeline and bonuses. */
export interface ReferralWithTimeline {
  referral: ReferralRow
  timeline: ReferralEventRow[]
  bonuses: BonusRow[]
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
  /** For a decision, which is rejected once this has changed. */
  seen: SeenReferral
}

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
      seen: seenOf(decidable, context.now),
      verification,
      person: verification?.sealedDetails ? readDetails(verification.sealedDetails) : undefined,
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

/** Undefined when the details were sealed with a key that is no longer configured. */
function readDetails(sealed: string): PersonDetails | undefined {
  const text = unseal(sealed)
  return text === undefined ? undefined : (JSON.parse(text) as PersonDetails)
}
