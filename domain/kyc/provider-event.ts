import { z } from 'zod'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { lineOfText } from '@/domain/text'

const envelope = { event_id: lineOfText({ most: 255 }), event_time: z.string().max(64).nullish() }
const outcome = <Status extends string>(status: Status) =>
  z.object({ external_id: ownerIdSchema, status: z.literal(status), rejection_reason: lineOfText({ least: 0, most: 500 }).nullish() })

/** What a verification provider sends to `POST /v1/kyc/provider-events`. */
export const providerEvent = z.discriminatedUnion('event_type', [
  z.object({ event_type: z.literal('kyc.approved'), ...envelope, data: outcome('KYC_STATUS_APPROVED') }),
  z.object({ event_type: z.literal('kyc.rejected'), ...envelope, data: outcome('KYC_STATUS_REJECTED') }),
  z.object({ event_type: z.literal('webhook.test'), ...envelope, data: z.looseObject({}).nullish() }),
])
export type ProviderEvent = z.output<typeof providerEvent>
