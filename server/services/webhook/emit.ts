import type { BonusRow } from '@/db/queries/bonuses'
import type { KycVerificationRow } from '@/db/queries/kyc-verifications'
import type { ReferralCodeRow } from '@/db/queries/referral-codes'
import type { ReferralRow } from '@/db/queries/referrals'
import { insertWebhookDelivery, listWebhookEndpoints, type WebhookEndpointRow } from '@/db/queries/webhooks'
import type { WriteScope } from '@/db/scope'
import type { EventType } from '@/domain/events'
import { newId } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { toBonusOutput } from '@/server/wire/bonus'
import { toVerificationStatus } from '@/server/wire/kyc-status'
import { toReferralOutput } from '@/server/wire/referral'
import { toReferralCodeOutput } from '@/server/wire/referral-code'

type EventContext = Pick<ServiceContext, 'scope' | 'now'>

/** Tells the company's endpoints of a code, inside the transaction that made or changed it. */
export async function emitReferralCode(
  scope: WriteScope,
  context: EventContext,
  type: 'referral_code.created' | 'referral_code.updated',
  code: Omit<ReferralCodeRow, 'position' | 'companyId'>,
): Promise<void> {
  await emit(scope, context, type, () => toReferralCodeOutput(code, context.scope.company.isvId))
}

/** The same of a referral. */
export async function emitReferral(
  scope: WriteScope,
  context: EventContext,
  type: 'referral.created' | 'referral.approved' | 'referral.rejected' | 'referral.reversed',
  referral: ReferralRow,
): Promise<void> {
  await emit(scope, context, type, () => toReferralOutput(referral))
}

/** The same of a bonus. */
export async function emitBonus(
  scope: WriteScope,
  context: EventContext,
  type: 'bonus.booked' | 'bonus.paid' | 'bonus.reversed',
  bonus: BonusRow,
): Promise<void> {
  await emit(scope, context, type, () => toBonusOutput(bonus, context.now))
}

/** The same of an identity check; the endpoint registered for it is sent the status alone (docs/api-contract.md, section 1). */
export async function emitKycStatus(
  scope: WriteScope,
  context: EventContext,
  verification: KycVerificationRow,
): Promise<void> {
  await emit(
    scope,
    context,
    'kyc.status_changed',
    () => toVerificationStatus(verification.userId, verification).status,
  )
}

/** Writes what is to be delivered to each endpoint that wants this event; nothing when none does. */
async function emit(
  scope: WriteScope,
  { now }: EventContext,
  type: EventType,
  dataOf: () => object,
): Promise<void> {
  const receivers = (await listWebhookEndpoints(scope)).filter(
    ({ status, kind, events }) =>
      status === 'enabled' &&
      (kind === 'kyc' ? type === 'kyc.status_changed' : !events || events.includes(type)),
  )
  if (!receivers.length) return
  const eventId = newId(now)
  const data = dataOf()
  for (const { id: endpointId, kind } of receivers) {
    const body = bodyOf(kind, type, now, data)
    await insertWebhookDelivery(scope, {
      id: newId(now),
      endpointId,
      eventId,
      eventType: type,
      body,
      state: 'pending',
      attemptsCount: 0,
      dueAt: now,
      createdAt: now,
      endedAt: null,
    })
  }
}

type Kind = WebhookEndpointRow['kind']

function bodyOf(kind: Kind, type: EventType | 'webhook.test', now: Date, data: object): string {
  return JSON.stringify(kind === 'kyc' ? data : { type, timestamp: now.toISOString(), data })
}

/** What a test delivery brings: a message like the others that speaks of nobody. */
export function testBodyOf(kind: Kind, now: Date): string {
  const nobody = { externalId: '', decision: '', status: '', subStatus: '', participantId: '', account: '' }
  return bodyOf(kind, 'webhook.test', now, kind === 'kyc' ? nobody : {})
}
