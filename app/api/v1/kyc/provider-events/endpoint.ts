import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { providerEvent } from '@/domain/kyc/provider-event'
import { endpoint } from '@/server/http/endpoint'
import { applyProviderEvent } from '@/server/services/kyc/provider-event'

const approval = {
  event_id: 'evt_1',
  event_type: 'kyc.approved',
  event_time: '2026-01-31T09:00:00Z',
  data: { external_id: 'pending_user_123', status: 'KYC_STATUS_APPROVED' },
}

export const POST = endpoint(
  {
    id: 'receiveProviderEvent',
    method: 'POST',
    path: '/v1/kyc/provider-events',
    dialect: 'partner',
    tag: 'KYC',
    summary: 'Receive an event of the verification provider',
    description:
      'For the provider to call. Instead of an API key it takes a Standard Webhooks signature with the ' +
      'company’s provider secret, at most five minutes old, which also identifies the company. An event_id ' +
      'is applied once, however often it is sent. A user without an identity check is a 404, so that the ' +
      'provider retries. An event that is older than the newest one applied, a rejection after approval, ' +
      'and an unknown type are noted and change nothing.',
    access: { by: 'provider' },
    query: z.object({
      companyid: idSchema
        .optional()
        .meta({ description: 'The company of the event. Speeds up the check of the signature.' }),
    }),
    body: providerEvent,
    output: z.object({}),
    errors: ['NOT_FOUND'],
    examples: [
      { summary: 'Approved', body: approval, response: {} },
      {
        summary: 'Rejected',
        body: {
          ...approval,
          event_id: 'evt_2',
          event_type: 'kyc.rejected',
          data: {
            ...approval.data,
            status: 'KYC_STATUS_REJECTED',
            rejection_reason: 'The document has expired.',
          },
        },
        response: {},
      },
      { summary: 'A test', body: { event_id: 'evt_3', event_type: 'webhook.test' }, response: {} },
    ],
  },
  async ({ context, body }) => {
    await applyProviderEvent(context, body)
    return {}
  },
)
