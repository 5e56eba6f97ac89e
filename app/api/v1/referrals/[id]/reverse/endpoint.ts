import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { referralStep } from '@/domain/referral/referral'
import { endpoint } from '@/server/http/endpoint'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { exampleReferral, referralOutput, toReferralOutput } from '@/server/wire/referral'

export const POST = endpoint(
  {
    id: 'reverseReferral',
    method: 'POST',
    path: '/v1/referrals/{id}/reverse',
    dialect: 'partner',
    tag: 'Referrals',
    summary: 'Reverse an approved referral',
    description:
      'Books a reversing ledger entry for each of its bonuses, and releases its use unless the program ' +
      'keeps reversed referrals counted. Repeating the call changes nothing.',
    irreversible: 'Reverses the referral and its bonuses permanently. It cannot be approved again.',
    access: { by: 'caller', scope: 'referrals:write' },
    params: z.object({ id: idSchema }),
    body: referralStep,
    output: referralOutput,
    errors: ['NOT_FOUND', 'REFERRAL_NOT_APPROVED'],
    examples: [
      {
        summary: 'An account that was closed immediately',
        params: { id: exampleReferral.id },
        body: { reason: 'The account was closed within a day.' },
        response: { ...exampleReferral, state: 'reversed', reversedAt: '2026-02-01T09:00:00.000Z' },
      },
    ],
  },
  async ({ context, params: { id }, body }) =>
    toReferralOutput(await reverseReferral(context, id, body.reason)),
)
