import { z } from 'zod'
import { partnerDetails } from '@/domain/partner/partner'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { getPartner } from '@/server/services/partner/list-partners'
import { replacePartnerDetails } from '@/server/services/partner/update-partner'
import { examplePartner, partnerOutput, toPartnerOutput } from '@/server/wire/partner'

const { userId } = examplePartner
const exampleDetails = { displayName: 'Jane Smith', email: 'jane@example.com' }

export const GET = endpoint(
  {
    id: 'getPartner',
    method: 'GET',
    path: '/v1/partners/{userId}',
    dialect: 'partner',
    tag: 'Partners',
    summary: 'Get a partner',
    access: { by: 'caller', scope: 'partners:read' },
    params: z.object({ userId: ownerIdSchema }),
    output: partnerOutput,
    errors: ['NOT_FOUND'],
    examples: [{ summary: 'One partner', params: { userId }, response: examplePartner }],
  },
  async ({ context, params }) => toPartnerOutput(await getPartner(context, params.userId)),
)

export const PUT = endpoint(
  {
    id: 'replacePartnerDetails',
    method: 'PUT',
    path: '/v1/partners/{userId}',
    dialect: 'partner',
    tag: 'Partners',
    summary: 'Set the details of a partner',
    description: 'An absent field is cleared. Only a user who owns a code, or owned one, is a partner.',
    access: { by: 'caller', scope: 'partners:write' },
    params: z.object({ userId: ownerIdSchema }),
    body: partnerDetails,
    output: partnerOutput,
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'Set the name and email address',
        params: { userId },
        body: exampleDetails,
        response: { ...examplePartner, ...exampleDetails },
      },
    ],
  },
  async ({ context, params, body }) =>
    toPartnerOutput(await replacePartnerDetails(context, params.userId, body)),
)
