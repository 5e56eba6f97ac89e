import { z } from 'zod'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { lineOfText } from '@/domain/text'
import type { KycDecision } from './verification'

const statuses = { 'kyc.approved': 'KYC_STATUS_APPROVED', 'kyc.rejected': 'KYC_STATUS_REJECTED' } as const
const decisions = { 'kyc.approved': 'ACCEPT', 'kyc.rejected': 'REJECT' } as const satisfies Record<
  string,
  KycDecision
>

/** What a verification provider sends to `POST /v1/kyc/provider-events`. */
export const providerEvent = z
  .object({
    event_id: lineOfText({ max: 255 }),
    event_type: z.enum(
      ['kyc.approved', 'kyc.rejected', 'webhook.test'],
      'must be kyc.approved, kyc.rejected or webhook.test',
    ),
    event_time: lineOfText({ max: 64 }).nullish(),
    data: z
      .object({
        external_id: ownerIdSchema.nullish().meta({
          description: 'The userId of the identity check. Required except for webhook.test.',
        }),
        status: lineOfText({ min: 0, max: 64 }).nullish().meta({
          description:
            'KYC_STATUS_APPROVED or KYC_STATUS_REJECTED, to match event_type. Required except for webhook.test.',
        }),
        rejection_reason: lineOfText({ min: 0, max: 500 }).nullish(),
      })
      .nullish(),
  })
  .superRefine(({ event_type: type, data }, { addIssue }) => {
    if (type === 'webhook.test') return
    for (const name of ['external_id', 'status'] as const) {
      const input = data?.[name]
      if (input === null || input === undefined)
        addIssue({ code: 'invalid_type', expected: 'string', input, path: ['data', name] })
    }
    if (typeof data?.status === 'string' && data.status !== statuses[type])
      addIssue({
        code: 'custom',
        message: `must be ${statuses[type]} for ${type}`,
        input: data.status,
        path: ['data', 'status'],
      })
  })
export type ProviderEvent = z.output<typeof providerEvent>

/** The outcome that an event reports; undefined for a test. */
export function outcomeOf({
  event_type: type,
  data,
}: ProviderEvent): { userId: string; decision: KycDecision; note: string | null } | undefined {
  if (type === 'webhook.test') return undefined
  return { userId: data!.external_id!, decision: decisions[type], note: data!.rejection_reason || null }
}
