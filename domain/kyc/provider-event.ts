import { z } from 'zod'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { lineOfText } from '@/domain/text'
import { timeSchema } from '@/domain/time-schema'
import type { KycDecision } from './verification'

/** The types of events that decide an identity check. */
const outcomes = {
  'kyc.approved': { status: 'KYC_STATUS_APPROVED', decision: 'ACCEPT' },
  'kyc.rejected': { status: 'KYC_STATUS_REJECTED', decision: 'REJECT' },
} as const satisfies Record<string, { status: string; decision: KycDecision }>
type OutcomeType = keyof typeof outcomes

function isOutcomeType(type: string): type is OutcomeType {
  return Object.hasOwn(outcomes, type)
}

const outcomeData = (type: OutcomeType) =>
  z.object({
    external_id: ownerIdSchema,
    status: z.literal(outcomes[type].status, `must be ${outcomes[type].status} for ${type}`),
    rejection_reason: lineOfText({ min: 0, max: 500 }).nullish(),
  })

/** What a verification provider sends to `POST /v1/kyc/provider-events`. The data of other types may have any shape. */
export const providerEvent = z
  .object({
    event_id: lineOfText({ max: 255 }),
    event_type: lineOfText({ max: 255 }).meta({
      description: 'kyc.approved, kyc.rejected or webhook.test. Any other type is noted and ignored.',
    }),
    event_time: lineOfText({ max: 64 }).nullish().meta({
      description:
        'When it happened, in RFC 3339. An event older than the newest one applied is noted and ignored.',
    }),
    data: z
      .unknown()
      .optional()
      .meta({
        description:
          'For kyc.approved and kyc.rejected: external_id (the userId of the identity check), status ' +
          '(KYC_STATUS_APPROVED or KYC_STATUS_REJECTED, to match event_type) and, optionally, rejection_reason.',
      }),
  })
  .superRefine(({ event_type: type, data }, { addIssue }) => {
    if (!isOutcomeType(type)) return
    const parsed = outcomeData(type).safeParse(data ?? {})
    for (const issue of parsed.error?.issues ?? [])
      addIssue({ ...issue, path: ['data', ...issue.path] } as Parameters<typeof addIssue>[0])
  })
export type ProviderEvent = z.output<typeof providerEvent>

/** The outcome that an event reports, and when it happened (null for an unknown time). */
export interface ReportedOutcome {
  userId: string
  decision: KycDecision
  reason: string | undefined
  at: Date | null
}

/** The outcome that an event reports; undefined for an event that reports none. */
export function outcomeOf({
  event_type: type,
  event_time: time,
  data,
}: ProviderEvent): ReportedOutcome | undefined {
  if (!isOutcomeType(type)) return undefined
  const { external_id: userId, rejection_reason: reason } = outcomeData(type).parse(data)
  return {
    userId,
    decision: outcomes[type].decision,
    reason: reason || undefined,
    at: timeSchema.safeParse(time).data ?? null,
  }
}
