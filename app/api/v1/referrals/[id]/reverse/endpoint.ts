import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { reversal } from '@/domain/referral/referral'
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
    summary: 'Take an approved referral back',
    description:
      'Its bonuses get counter-entries in the ledger, and its use is given back unless the program keeps reversed referrals counted. Sending it again changes nothing.',
    irreversible: 'Takes the referral and its bonuses back for good; it cannot be approved again.',
    access: { by: 'caller', scope: 'bonuses:write' },
    params: z.object({ id: idSchema }),
    body: reversal,
    output: referralOutput,
    errors: ['NOT_FOUND', 'REFERRAL_NOT_APPROVED'],
    examples: [
      {
        summary: 'An account that was closed at once',
        params: { id: exampleReferral.id },
        body: { reason: 'The account was closed within a day.' },
        response: { ...exampleReferral, state: 'reversed', reversedAt: '2026-02-01T09:00:00.000Z' },
      },
    ],
  },
  async ({ context, params: { id }, body }) =>
    toReferralOutput(await reverseReferral(context, id, body.reason)),
)
