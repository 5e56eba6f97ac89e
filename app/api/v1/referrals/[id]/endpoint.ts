import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { referralChanges } from '@/domain/referral/referral'
import { endpoint } from '@/server/http/endpoint'
import { getReferral } from '@/server/services/referral/get-referral'
import { changeReferralCode } from '@/server/services/referral/change-referral-code'
import {
  examplePendingReferral,
  exampleReferralWithTimeline,
  toReferralWithTimelineOutput,
  referralOutput,
  referralWithTimelineOutput,
  toReferralOutput,
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

export const PATCH = endpoint(
  {
    id: 'updateReferral',
    method: 'PATCH',
    path: '/v1/referrals/{id}',
    dialect: 'partner',
    tag: 'Referrals',
    summary: 'Change the code of a pending referral',
    description:
      'For a code that was mistyped or mixed up. The referral gets the partner, program and time limit of the ' +
      'new code. A code that cannot be used is a 400 with the reasons. The same code changes nothing.',
    access: { by: 'caller', scope: 'referrals:write' },
    params: z.object({ id: idSchema }),
    body: referralChanges,
    output: referralOutput,
    errors: ['NOT_FOUND', 'REFERRAL_NOT_PENDING'],
    examples: [
      {
        summary: 'Another code of the partner',
        params: { id: examplePendingReferral.id },
        body: { referralCode: 'SUMMER2024' },
        response: {
          ...examplePendingReferral,
          referralCode: 'SUMMER2024',
          programId: null,
          category: 'seasonal',
        },
      },
    ],
  },
  async ({ context, params: { id }, body }) =>
    toReferralOutput(await changeReferralCode(context, id, body.referralCode)),
)
