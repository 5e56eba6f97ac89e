import type { Option } from '@/components/list/filters'
import { partnerText } from '@/components/partners/partner-text'
import type { ServiceContext } from '@/server/context'
import { namePartner } from '@/server/services/partner/partner-names'

/** The partner of a filter with the name, for its chip. */
export async function partnerChoice(context: ServiceContext, userId: string | undefined): Promise<Option[]> {
  if (userId === undefined) return []
  return [{ value: userId, label: partnerText(userId, await namePartner(context, userId)) }]
}
