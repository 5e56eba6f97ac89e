import { findPartnerIds } from '@/db/queries/partner-search'
import { listNamesOf } from '@/db/queries/partners'
import { emailKeyOf } from '@/domain/company/setup'
import { nameKeyOf } from '@/domain/partner/partner'
import { authorize, type ServiceContext } from '@/server/context'

/** A partner whom a search found; the name is null for one without. */
export interface FoundPartner {
  userId: string
  displayName: string | null
}

/**
 * At most `limit` partners whose id or email address begins with the text, or whose name contains it (docs/adr/0026): the one with
 * exactly this id first. Throws PERMISSION_DENIED.
 */
export async function searchPartners(
  context: ServiceContext,
  text: string,
  limit: number,
): Promise<FoundPartner[]> {
  authorize(context, 'partners:read')
  return await context.scope.read(async (scope) => {
    const userIds = await findPartnerIds(scope, searchKeysOf(text), limit)
    const named = new Map((await listNamesOf(scope, userIds)).map((each) => [each.userId, each.displayName]))
    return userIds.map((userId) => ({ userId, displayName: named.get(userId) ?? null }))
  })
}

/** The text as searches compare it with ids, names and email addresses. */
export function searchKeysOf(text: string) {
  return { text: text.normalize('NFC'), nameKey: nameKeyOf(text), emailKey: emailKeyOf(text) }
}
