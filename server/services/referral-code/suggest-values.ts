import { listPartnerTags } from '@/db/queries/partner-tags'
import { authorize, type ServiceContext } from '@/server/context'
import { searchPartners } from '@/server/services/partner/search-partners'
import { listReferralCodes } from './list-referral-codes'

const maxSuggestions = 8

/** A value for a filter, and the name of what has it. */
export interface Suggestion {
  value: string
  name?: string | undefined
}

/** The first codes that begin with the text; the newest ones without a text. Throws PERMISSION_DENIED. */
export async function suggestCodes(context: ServiceContext, text: string): Promise<Suggestion[]> {
  const { referralCodes } = await listReferralCodes(context, {
    ...(text ? { codePrefix: text, sort: 'code' } : { sort: 'newest' }),
    limit: maxSuggestions,
  })
  return referralCodes.map(({ code }) => ({ value: code }))
}

/** Partners as `searchPartners` finds them. Throws PERMISSION_DENIED. */
export async function suggestPartners(context: ServiceContext, text: string): Promise<Suggestion[]> {
  const partners = await searchPartners(context, text, maxSuggestions)
  return partners.map(({ userId, displayName }) => ({ value: userId, name: displayName ?? undefined }))
}

/** The tags of partners that begin with the text. Throws PERMISSION_DENIED. */
export async function suggestTags(context: ServiceContext, text: string): Promise<Suggestion[]> {
  authorize(context, 'partners:read')
  const tags = await context.scope.read((scope) => listPartnerTags(scope, text, maxSuggestions))
  return tags.map((tag) => ({ value: tag }))
}
