import { streamCategories, streamReferralCodes, streamReferrals } from '@/db/queries/books'
import { authorize, type ServiceContext } from '@/server/context'

/**
 * Lists user ids and names of categories that are not in Unicode form NFC: an earlier version stored them as they came, and requests do
 * not find them. They are no differences of the books. Throws PERMISSION_DENIED.
 */
export async function listUnnormalizedTexts(context: ServiceContext): Promise<string[]> {
  authorize(context, 'bonuses:read')
  return await context.scope.snapshot(async (scope) => {
    const found: string[] = []
    const check = (what: string, text: string | null) => {
      if (text !== null && text !== text.normalize('NFC')) found.push(what)
    }
    for await (const { id, ownerId } of streamReferralCodes(scope)) check(`owner of code ${id}`, ownerId)
    for await (const { id, name } of streamCategories(scope)) check(`name of category ${id}`, name)
    for await (const { id, referrerId, refereeId } of streamReferrals(scope)) {
      check(`partner of referral ${id}`, referrerId)
      check(`referred user of referral ${id}`, refereeId)
    }
    return found
  })
}
