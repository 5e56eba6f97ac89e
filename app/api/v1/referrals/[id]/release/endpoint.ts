import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { referralStep } from '@/domain/referral/referral'
import { endpoint } from '@/server/http/endpoint'
import { releaseReferral } from '@/server/services/referral/review'
import { examplePendingReferral, referralOutput, toReferralOutput } from '@/server/wire/referral'

export const POST = endpoint(
  {
    id: 'releaseReferral',
    method: 'POST',
    path: '/v1/referrals/{id}/release',
    dialect: 'partner',
    tag: 'Referrals',
    summary: 'Release a held referral',
    description:
      'Approves it at once when the identity check is already accepted; otherwise it stays pending until then. ' +
      'A referral that is pending or approved and not held stays as it is.',
    irreversible: 'Counts the referral and books its bonuses when the identity check is accepted.',
    access: { by: 'caller', scope: 'referrals:write' },
    params: z.object({ id: idSchema }),
    body: referralStep,
    output: referralOutput,
    errors: ['NOT_FOUND', 'REFERRAL_NOT_HELD'],
    examples: [
      {
        summary: 'Not the same person after all',
        params: { id: examplePendingReferral.id },
        body: { reason: 'Twins who share a mailbox.' },
        response: examplePendingReferral,
      },
    ],
  },
  async ({ context, params: { id }, body }) =>
    toReferralOutput(await releaseReferral(context, id, body.reason)),
)
