import { listOwnerIds } from '@/db/queries/partners'
import { authorize, type ServiceContext } from '@/server/context'
import { listReferralCodes } from './list-referral-codes'

const maxSuggestions = 8

/** The first codes that begin with the text; the newest ones without a text. Throws PERMISSION_DENIED. */
export async function suggestCodes(context: ServiceContext, text: string): Promise<string[]> {
  const { referralCodes } = await listReferralCodes(context, {
    ...(text ? { codePrefix: text, sort: 'code' } : { sort: 'newest' }),
    limit: maxSuggestions,
  })
  return referralCodes.map(({ code }) => code)
}

/** The first user ids of partners that begin with the text. Throws PERMISSION_DENIED. */
export async function suggestPartners(context: ServiceContext, text: string): Promise<string[]> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read((scope) => listOwnerIds(scope, text, maxSuggestions))
}
