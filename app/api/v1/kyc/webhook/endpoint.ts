import { z } from 'zod'
import { kycWebhook } from '@/domain/webhook'
import { endpoint } from '@/server/http/endpoint'
import { registerKycWebhook, validateKycWebhook } from '@/server/services/webhook/kyc-webhook'

const success = { validated: true, message: 'Webhook URL validated successfully' } as const

export const POST = endpoint(
  {
    id: 'registerKycWebhook',
    method: 'POST',
    path: '/v1/kyc/webhook',
    dialect: 'partner',
    tag: 'KYC',
    summary: 'Register a URL for KYC status changes',
    description:
      'Sends a signed test delivery with empty fields. Respond with 2xx within 5 s, without a redirect; ' +
      'otherwise nothing is registered. Every status change is then delivered as {externalId, decision, ' +
      'status, subStatus, participantId, account}, signed (Standard Webhooks). The secret is optional: ' +
      'without one, the first registration generates a secret, and later ones keep it. To get a generated ' +
      'secret, find the endpoint of kind kyc with GET /v1/webhook-endpoints and call its rotate-secret.',
    access: { by: 'caller', scope: 'kyc:write' },
    body: kycWebhook,
    output: z.object({ validated: z.literal(true), message: z.literal(success.message) }),
    errors: ['WEBHOOK_NOT_VALIDATED'],
    examples: [
      {
        summary: 'A receiver that responds',
        body: { webhookUrl: 'https://partner.example.com/kyc' },
        response: success,
      },
    ],
  },
  async ({ context, body }) => {
    await registerKycWebhook(context, body)
    return success
  },
  async ({ context, body }) => await validateKycWebhook(context, body),
)
