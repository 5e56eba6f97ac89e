import { z } from 'zod'
import { portalPath } from '@/components/paths'
import { newPortalLink } from '@/domain/portal-link'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import {
  createPortalLink,
  listPortalLinks,
  revokePortalLinks,
} from '@/server/services/portal-link/portal-links'
import { examplePortalLink, portalLinkOutput, toPortalLinkOutput } from '@/server/wire/portal-link'
import { wireTime } from '@/server/wire/primitives'

const path = '/v1/partners/{userId}/portal-links'
const params = z.object({ userId: ownerIdSchema })
const exampleParams = { userId: 'isv_user_123' }

export const POST = endpoint(
  {
    id: 'createPortalLink',
    method: 'POST',
    path,
    dialect: 'partner',
    tag: 'Partners',
    summary: 'Create a portal link',
    description:
      'A link with which a partner sees their codes, referrals, earnings and statements, without an account. Anyone with ' +
      'the link can see them, so send it only to the partner. It is not shown again.',
    access: { by: 'caller', scope: 'partners:write' },
    params,
    body: newPortalLink,
    output: z.object({
      id: portalLinkOutput.shape.id,
      url: z.string().meta({ description: 'The address to send to the partner.' }),
      expiresAt: wireTime,
    }),
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'A link for a week',
        params: exampleParams,
        body: { expiresIn: 'P7D' },
        response: {
          id: examplePortalLink.id,
          url: 'https://referrals.example.com/portal/mX0yP4cZb1n8Qd7RkT2vW5sH9aJ3eL6uF0gK1iN4oYc',
          expiresAt: examplePortalLink.expiresAt,
        },
      },
    ],
  },
  async ({ context, params: { userId }, body, publicOrigin }) => {
    const { id, token, expiresAt } = await createPortalLink(context, userId, body)
    return { id, url: publicOrigin + portalPath(token), expiresAt: expiresAt.toISOString() }
  },
)

export const GET = endpoint(
  {
    id: 'listPortalLinks',
    method: 'GET',
    path,
    dialect: 'partner',
    tag: 'Partners',
    summary: 'List the portal links of a partner',
    description: 'Those that work, oldest first: without links that have expired or were revoked.',
    access: { by: 'caller', scope: 'partners:read' },
    params,
    query: z.object(pageQuery),
    output: z.object({ portalLinks: z.array(portalLinkOutput), ...pageOutput }),
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'The links of a partner',
        params: exampleParams,
        query: { limit: '1' },
        response: { portalLinks: [examplePortalLink], nextCursor: null, eof: true },
      },
    ],
  },
  async ({ context, params: { userId }, query }) => {
    const { portalLinks, nextCursor } = await listPortalLinks(context, userId, query)
    return { portalLinks: portalLinks.map(toPortalLinkOutput), nextCursor, eof: nextCursor === null }
  },
)

export const DELETE = endpoint(
  {
    id: 'revokePortalLinks',
    method: 'DELETE',
    path,
    dialect: 'partner',
    tag: 'Partners',
    summary: 'Revoke all portal links of a partner',
    access: { by: 'caller', scope: 'partners:write' },
    params,
    output: z.object({}),
    errors: ['NOT_FOUND'],
    examples: [{ summary: 'All links of a partner', params: exampleParams, response: {} }],
  },
  async ({ context, params: { userId } }) => {
    await revokePortalLinks(context, userId)
    return {}
  },
)
