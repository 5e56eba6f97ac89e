import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { getReferral } from '@/server/services/referral/get-referral'
import {
  exampleReferralWithTimeline,
  toReferralWithTimelineOutput,
  referralWithTimelineOutput,
} from '@/server/wire/referral'

export const GET = endpoint(
  {
    id: 'getReferral',
    method: 'GET',
    path: '/v1/referrals/{id}',
    dialect: 'partner',
    tag: 'Referrals',
    summary: 'Get a referral with its bonuses and timeline',
    access: { by: 'caller', scope: 'referrals:read' },
    params: z.object({ id: idSchema }),
    output: referralWithTimelineOutput,
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'One referral',
        params: { id: exampleReferralWithTimeline.id },
        response: exampleReferralWithTimeline,
      },
    ],
  },
  async ({ context, params: { id } }) =>
    toReferralWithTimelineOutput(await getReferral(context, id), context.now),
)
