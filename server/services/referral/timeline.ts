import { insertReferralEvent } from '@/db/queries/referrals'
import type { WriteScope } from '@/db/scope'
import type { ReferralEventType } from '@/domain/referral/referral'
import type { ServiceContext } from '@/server/context'

type Happening = Pick<ServiceContext, 'actor' | 'now'>

/** Adds a line to a referral's timeline: what happened, when, by whom and why. */
export async function recordEvent(
  scope: WriteScope,
  { actor, now }: Happening,
  referralId: string,
  type: ReferralEventType,
  why: { reason?: string | null; note?: string | null | undefined } = {},
): Promise<void> {
  await insertReferralEvent(scope, {
    referralId,
    type,
    at: now,
    actorType: actor.type,
    actorId: actorIdOf(actor),
    reason: why.reason ?? null,
    note: why.note ?? null,
  })
}

function actorIdOf(actor: ServiceContext['actor']): string | null {
  switch (actor.type) {
    case 'staff':
      return actor.userId
    case 'apiKey':
      return actor.apiKeyId
    case 'token':
      return actor.subject
    case 'provider':
    case 'public':
    case 'system':
      return null
  }
}
