import type { EventRow } from '@/db/queries/events'
import type { WebhookEndpointRow } from '@/db/queries/webhooks'

type Kind = WebhookEndpointRow['kind']

/**
 * The body of a delivery (docs/api-contract.md, section 4), the same bytes each time it is made. `data` is JSON. The endpoint
 * registered for KYC status changes receives the bare data.
 */
export function messageOf(
  kind: Kind,
  { type, at, data }: Pick<EventRow, 'at' | 'data'> & { type: EventRow['type'] | 'webhook.test' },
): string {
  return kind === 'kyc' ? data : `{"type":"${type}","timestamp":"${at.toISOString()}","data":${data}}`
}

/** The body of a test delivery: like the others, but without a subject. */
export function testMessageOf(kind: Kind, at: Date): string {
  const emptyStatus = {
    externalId: '',
    decision: '',
    status: '',
    subStatus: '',
    participantId: '',
    account: '',
  }
  return messageOf(kind, {
    type: 'webhook.test',
    at,
    data: JSON.stringify(kind === 'kyc' ? emptyStatus : {}),
  })
}
