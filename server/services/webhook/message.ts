import type { WebhookEndpointRow } from '@/db/queries/webhooks'
import type { EventType } from '@/domain/events'

type Kind = WebhookEndpointRow['kind']

/**
 * The body of a delivery (docs/api-contract.md, section 4). The endpoint registered for KYC status changes receives the
 * bare data.
 */
export function messageOf(kind: Kind, type: EventType | 'webhook.test', now: Date, data: object): string {
  return JSON.stringify(kind === 'kyc' ? data : { type, timestamp: now.toISOString(), data })
}

/** The body of a test delivery: like the others, but without a subject. */
export function testMessageOf(kind: Kind, now: Date): string {
  const emptyStatus = {
    externalId: '',
    decision: '',
    status: '',
    subStatus: '',
    participantId: '',
    account: '',
  }
  return messageOf(kind, 'webhook.test', now, kind === 'kyc' ? emptyStatus : {})
}
