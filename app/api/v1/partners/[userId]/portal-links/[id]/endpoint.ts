import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { revokePortalLink } from '@/server/services/portal-link/portal-links'
import { examplePortalLink } from '@/server/wire/portal-link'

export const DELETE = endpoint(
  {
    id: 'revokePortalLink',
    method: 'DELETE',
    path: '/v1/partners/{userId}/portal-links/{id}',
    dialect: 'partner',
    tag: 'Partners',
    summary: 'Revoke a portal link',
    access: { by: 'caller', scope: 'partners:write' },
    params: z.object({ userId: ownerIdSchema, id: idSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'A link that was sent to the wrong address',
        params: { userId: 'isv_user_123', id: examplePortalLink.id },
        response: {},
      },
    ],
  },
  async ({ context, params: { userId, id } }) => {
    await revokePortalLink(context, userId, id)
    return {}
  },
)
