import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { getReferral } from '@/server/services/referral/get-referral'
import { exampleWholeReferral, toWholeReferralOutput, wholeReferralOutput } from '@/server/wire/referral'

export const getReferralEndpoint = endpoint(
  {
    id: 'getReferral',
    method: 'GET',
    path: '/v1/referrals/{id}',
    dialect: 'partner',
    tag: 'Referrals',
    summary: 'Find a referral, with its bonuses and timeline',
    access: { by: 'caller', scope: 'referrals:read' },
    params: z.object({ id: idSchema }),
    output: wholeReferralOutput,
    errors: ['NOT_FOUND'],
    examples: [
      { summary: 'One referral', params: { id: exampleWholeReferral.id }, response: exampleWholeReferral },
    ],
  },
  async ({ context, params: { id } }) => toWholeReferralOutput(await getReferral(context, id), context.now),
)
