import {
  deletePortalLink,
  deletePortalLinksOf,
  insertPortalLink,
  listPortalLinks as findPage,
  type ListedPortalLink,
} from '@/db/queries/portal-links'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { NewPortalLink } from '@/domain/portal-link'
import { newOneTimeToken } from '@/server/auth/one-time-token'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { openCursor, sealCursor } from '@/server/services/paging'
import { requirePartner } from '@/server/services/partner/internal'
import { transaction } from '@/server/services/transaction'

/**
 * Creates a link with which a partner opens their portal without an account (docs/api-contract.md, section 6). Returns its
 * token, which is not shown again: only its hash is stored. Throws NOT_FOUND for a user who is no partner; PERMISSION_DENIED.
 */
export async function createPortalLink(
  context: ServiceContext,
  userId: string,
  { expiresIn: expiresInMs }: NewPortalLink,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  authorize(context, 'partners:write')
  const { now } = context
  const id = newId(now)
  const { token, tokenHash } = newOneTimeToken()
  const expiresAt = new Date(now.getTime() + expiresInMs)
  await transaction(context, async ({ scope, audit }) => {
    const partner = await requirePartner(scope, userId)
    await insertPortalLink(scope, { id, userId, tokenHash, createdAt: now, expiresAt })
    audit.add('partner.portal_link_created', partner, partner)
  })
  return { id, token, expiresAt }
}

/**
 * One page of the links of a partner that work now, oldest first, and the cursor of the next page or null. Throws NOT_FOUND;
 * INVALID_ARGUMENT for a cursor of another list; PERMISSION_DENIED.
 */
export async function listPortalLinks(
  context: ServiceContext,
  userId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ portalLinks: ListedPortalLink[]; nextCursor: string | null }> {
  authorize(context, 'partners:read')
  const binding = ['portal links', context.scope.company.id, userId]
  const afterPosition = cursor === undefined ? 0 : (openCursor(binding, cursor)[0] as number)
  const rows = await context.scope.read(async (scope) => {
    await requirePartner(scope, userId)
    return await findPage(scope, { userId, afterPosition, limit: limit + 1, now: context.now })
  })
  const portalLinks = rows.slice(0, limit)
  const nextCursor = rows.length > limit ? sealCursor(binding, [portalLinks.at(-1)!.position]) : null
  return { portalLinks, nextCursor }
}

/** Ends a link at once. Throws NOT_FOUND, also for a link that was revoked before; PERMISSION_DENIED. */
export async function revokePortalLink(context: ServiceContext, userId: string, id: string): Promise<void> {
  authorize(context, 'partners:write')
  await transaction(context, async ({ scope, audit }) => {
    if (!(await deletePortalLink(scope, userId, id)))
      throw new DomainError('NOT_FOUND', 'This partner has no such link.')
    const partner = await requirePartner(scope, userId)
    audit.add('partner.portal_links_revoked', partner, partner)
  })
}

/** Ends all links of a partner, a slice at a time. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function revokePortalLinks(context: ServiceContext, userId: string): Promise<void> {
  authorize(context, 'partners:write')
  let isLogged = false
  await inSlices(async (limit) => {
    const deletedCount = await transaction(context, async ({ scope, audit }) => {
      const partner = await requirePartner(scope, userId)
      const count = await deletePortalLinksOf(scope, userId, limit)
      if (count > 0 && !isLogged) audit.add('partner.portal_links_revoked', partner, partner)
      return count
    })
    isLogged = true
    return deletedCount
  })
}
