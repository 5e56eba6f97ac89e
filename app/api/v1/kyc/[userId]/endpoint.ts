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
    summary: 'Erase what is known of a person',
    description:
      'The identity check, the details and the keyed hashes go; the referral, its counts and the ledger stay under your own userId. A referral still pending is rejected. A userId that is also a path of this API, such as start, is written with one letter percent-encoded.',
    irreversible: 'Erases the person’s identity check, details and hashes for good.',
    access: { by: 'caller', scope: 'kyc:write' },
    params: z.object({ userId: ownerIdSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
    examples: [{ summary: 'A person who asks for it', params: { userId: 'pending_user_123' }, response: {} }],
  },
  async ({ context, params: { userId } }) => {
    await erasePerson(context, userId)
    return {}
  },
)
