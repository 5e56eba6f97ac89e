import { streamReferralCodes, streamReferrals } from '@/db/queries/books'
import { authorize, type ServiceContext } from '@/server/context'

/**
 * Lists user ids and categories that are not in Unicode form NFC: an earlier version stored them as they came, and requests do
 * not find them. They are no differences of the books. Throws PERMISSION_DENIED.
 */
export async function listUnnormalizedTexts(context: ServiceContext): Promise<string[]> {
  authorize(context, 'bonuses:read')
  return await context.scope.snapshot(async (scope) => {
    const found: string[] = []
    const check = (what: string, text: string | null) => {
      if (text !== null && text !== text.normalize('NFC')) found.push(what)
    }
    for await (const { id, ownerId, category } of streamReferralCodes(scope)) {
      check(`owner of code ${id}`, ownerId)
      check(`category of code ${id}`, category)
    }
    for await (const { id, referrerId, refereeId } of streamReferrals(scope)) {
      check(`partner of referral ${id}`, referrerId)
      check(`referred user of referral ${id}`, refereeId)
    }
    return found
  })
}
