import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { referralStep } from '@/domain/referral/referral'
import { endpoint } from '@/server/http/endpoint'
import { rejectPendingReferral } from '@/server/services/referral/review'
import { examplePendingReferral, referralOutput, toReferralOutput } from '@/server/wire/referral'

export const POST = endpoint(
  {
    id: 'rejectReferral',
    method: 'POST',
    path: '/v1/referrals/{id}/reject',
    dialect: 'partner',
    tag: 'Referrals',
    summary: 'Reject a pending or held referral',
    description:
      'The identity check goes on, and the user may come with another code. A held referral is rejected as ' +
      'SAME_PERSON, any other as REJECTED_MANUALLY. Repeating the call changes nothing. A referral that was rejected with ' +
      'its identity check may be pending again, and is REFERRAL_NOT_PENDING until then.',
    irreversible: 'Rejects the referral permanently: no use is counted and no bonus is booked.',
    access: { by: 'caller', scope: 'referrals:write' },
    params: z.object({ id: idSchema }),
    body: referralStep,
    output: referralOutput,
    errors: ['NOT_FOUND', 'REFERRAL_NOT_PENDING'],
    examples: [
      {
        summary: 'A code that was given by mistake',
        params: { id: examplePendingReferral.id },
        body: { reason: 'The user came without a code.' },
        response: {
          ...examplePendingReferral,
          state: 'rejected',
          reason: 'REJECTED_MANUALLY',
          decidedAt: '2026-02-01T09:00:00.000Z',
        },
      },
    ],
  },
  async ({ context, params: { id }, body }) =>
    toReferralOutput(await rejectPendingReferral(context, id, body.reason)),
)
