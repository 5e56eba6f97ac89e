import { z } from 'zod'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { erasePerson } from '@/server/services/kyc/erase-person'

export const DELETE = endpoint(
  {
    id: 'erasePerson',
    method: 'DELETE',
    path: '/v1/kyc/{userId}',
    overlapsOtherPaths: true,
    dialect: 'partner',
    tag: 'KYC',
    summary: 'Erase a user’s personal data',
    description:
      'For a referred user or the owner of a code. Deletes the identity check, the details and the keyed ' +
      'hashes, and disables the codes of the user. Referrals, their counts and the ledger remain, under your ' +
      'own userId. A pending referral is rejected. If a userId is also a path of ' +
      'this API, such as start, percent-encode one of its letters.',
    irreversible:
      'Permanently deletes the identity check, the details and the hashes of the user, and disables their codes.',
    access: { by: 'caller', scope: 'kyc:write' },
    params: z.object({ userId: ownerIdSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
    examples: [
      { summary: 'A user who asks for erasure', params: { userId: 'pending_user_123' }, response: {} },
    ],
  },
  async ({ context, params: { userId } }) => {
    await erasePerson(context, userId)
    return {}
  },
)
