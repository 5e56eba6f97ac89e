import type { BonusRow } from '@/db/queries/bonuses'
import { insertEvents } from '@/db/queries/events'
import type { KycVerificationRow } from '@/db/queries/kyc-verifications'
import type { ReferralRow } from '@/db/queries/referrals'
import { insertWebhookDeliveries, listWebhookEndpoints, type WebhookEndpointRow } from '@/db/queries/webhooks'
import type { Company, WriteScope } from '@/db/scope'
import { together } from '@/db/together'
import type { EventType } from '@/domain/events'
import { newId } from '@/domain/ids'
import type { ReferralCodeView } from '@/server/services/referral-code/present'
import { toBonusOutput } from '@/server/wire/bonus'
import { toVerificationStatus } from '@/server/wire/kyc-status'
import { toReferralOutput } from '@/server/wire/referral'
import { toReferralCodeOutput } from '@/server/wire/referral-code'
import { newDelivery, subscribes } from './internal'

const referralCode = (code: ReferralCodeView, { isvId }: Company) => toReferralCodeOutput(code, isvId)
const referral = (row: ReferralRow) => toReferralOutput(row)
/** Without the reason of a manual entry: an event is kept as it is when the person is erased. */
const bonus = (row: Omit<BonusRow, 'position' | 'companyId'>, _company: Company, now: Date) => ({
  ...toBonusOutput(row, now),
  reason: null,
})

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
  'bonus.payable': bonus,
  'bonus.paid': bonus,
  'bonus.reversed': bonus,
  'bonus.recovered': bonus,
  'bonus.deducted': bonus,
  'kyc.status_changed': (row: KycVerificationRow) => toVerificationStatus(row.userId, row).status,
} satisfies Record<EventType, (row: never, company: Company, now: Date) => object>

/**
 * The events of one transaction, in the order in which they were added. Written by `transaction` at its end, where their data is
 * made.
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

  /** Writes the events, and a delivery of each for each endpoint that subscribes to it. */
  async flush(scope: WriteScope): Promise<void> {
    if (!this.events.length) return
    const events = this.events.map(({ type, dataOf }) => ({
      id: newId(this.now),
      type,
      at: this.now,
      data: JSON.stringify(dataOf()),
    }))
    const [endpoints] = await together(listWebhookEndpoints(scope), insertEvents(scope, events))
    const deliveries = events.flatMap((event) =>
      endpoints
        .filter((endpoint) => isOpen(endpoint) && subscribes(endpoint, event.type))
        .map((endpoint) => newDelivery(endpoint, event, this.now)),
    )
    await insertWebhookDeliveries(scope, deliveries)
  }
}

/**
 * Whether events that happen now are kept for an endpoint. One that was disabled automatically receives them once it is
 * enabled again (docs/api-contract.md, section 4); one that a person disabled does not.
 */
function isOpen({ status, disabledReason }: WebhookEndpointRow): boolean {
  return status === 'enabled' || disabledReason !== null
}
