import type { BonusRow } from '@/db/queries/bonuses'
import type { KycVerificationRow } from '@/db/queries/kyc-verifications'
import type { ReferralRow } from '@/db/queries/referrals'
import {
  insertWebhookDeliveries,
  listWebhookEndpoints,
  type NewWebhookDeliveryRow,
  type WebhookEndpointRow,
} from '@/db/queries/webhooks'
import type { Company, WriteScope } from '@/db/scope'
import type { EventType } from '@/domain/events'
import { newId } from '@/domain/ids'
import type { ReferralCodeView } from '@/server/services/referral-code/present'
import { toBonusOutput } from '@/server/wire/bonus'
import { toVerificationStatus } from '@/server/wire/kyc-status'
import { toReferralOutput } from '@/server/wire/referral'
import { toReferralCodeOutput } from '@/server/wire/referral-code'
import { messageOf } from './message'

const referralCode = (code: ReferralCodeView, { isvId }: Company) => toReferralCodeOutput(code, isvId)
const referral = (row: ReferralRow) => toReferralOutput(row)
const bonus = (row: Omit<BonusRow, 'position' | 'companyId'>, _company: Company, now: Date) =>
  toBonusOutput(row, now)

/** The data of each event. */
const presenters = {
  'referral_code.created': referralCode,
  'referral_code.updated': referralCode,
  'referral_code.deleted': referralCode,
  'referral.created': referral,
  'referral.updated': referral,
  'referral.held': referral,
  'referral.reopened': referral,
  'referral.approved': referral,
  'referral.rejected': referral,
  'referral.expired': referral,
  'referral.reversed': referral,
  'bonus.booked': bonus,
  'bonus.paid': bonus,
  'bonus.reversed': bonus,
  'bonus.recovered': bonus,
  'kyc.status_changed': (row: KycVerificationRow) => toVerificationStatus(row.userId, row).status,
} satisfies Record<EventType, (row: never, company: Company, now: Date) => object>

/**
 * The events of one transaction, in the order in which they were added. Written by `transaction` at its end, where the data
 * of those that an endpoint subscribes to is made.
 */
export class Outbox {
  private readonly events: { type: EventType; dataOf: () => object }[] = []

  constructor(
    private readonly company: Company,
    private readonly now: Date,
  ) {}

  /** Adds an event about a row. */
  add<Type extends Exclude<EventType, `${string}.updated`>>(
    type: Type,
    row: Parameters<(typeof presenters)[Type]>[0],
  ): void {
    const present = presenters[type] as (row: unknown, company: Company, now: Date) => object
    this.events.push({ type, dataOf: () => present(row, this.company, this.now) })
  }

  /** Adds an event about a row that was changed, with `changes`: its fields that differ, before and after. */
  addChange<Type extends EventType & `${string}.updated`>(
    type: Type,
    before: Parameters<(typeof presenters)[Type]>[0],
    after: Parameters<(typeof presenters)[Type]>[0],
  ): void {
    const present = presenters[type] as (row: unknown, company: Company) => Record<string, unknown>
    this.events.push({
      type,
      dataOf: () => {
        const [old, data] = [present(before, this.company), present(after, this.company)]
        const changes = Object.fromEntries(
          Object.keys(data)
            .filter(
              (name) => name !== 'updatedAt' && JSON.stringify(old[name]) !== JSON.stringify(data[name]),
            )
            .map((name) => [name, [old[name], data[name]]]),
        )
        return { ...data, changes }
      },
    })
  }

  /** Writes a delivery of each event for each endpoint that subscribes to it. */
  async flush(scope: WriteScope): Promise<void> {
    if (!this.events.length) return
    const endpoints = await listWebhookEndpoints(scope)
    const deliveries = this.events.flatMap(({ type, dataOf }): NewWebhookDeliveryRow[] => {
      const subscribed = endpoints.filter((endpoint) => subscribes(endpoint, type))
      if (!subscribed.length) return []
      const [eventId, data] = [newId(this.now), dataOf()]
      return subscribed.map(({ id, kind }) => ({
        id: newId(this.now),
        endpointId: id,
        eventId,
        eventType: type,
        body: messageOf(kind, type, this.now, data),
        state: 'pending',
        attemptsCount: 0,
        dueAt: this.now,
        createdAt: this.now,
        endedAt: null,
      }))
    })
    await insertWebhookDeliveries(scope, deliveries)
  }
}

/**
 * Whether an endpoint receives an event. One that was disabled automatically receives it once it is enabled again
 * (docs/api-contract.md, section 4); one that a person disabled does not.
 */
function subscribes({ status, disabledReason, kind, events }: WebhookEndpointRow, type: EventType): boolean {
  if (status === 'disabled' && disabledReason === null) return false
  return kind === 'kyc' ? type === 'kyc.status_changed' : !events || events.includes(type)
}
