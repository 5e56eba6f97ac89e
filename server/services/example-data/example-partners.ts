import { partnerEdit } from '@/domain/partner/partner'
import type { ServiceContext } from '@/server/context'
import { editPartner } from '@/server/services/partner/update-partner'

/** The partners of each category's codes in the order of their ids: isv_user_200 to isv_user_203 are premium. */
const namesByTag = {
  premium: ['Blue Harbor Finance', 'Elena Petrova', 'Atlas Advisors', 'Grace Kim'],
  campaign: ['Orchid Studio', 'Priya Raman', 'Northline Media', 'Tom Okafor'],
  creator: ['Jane Travels', 'Marco Bianchi', 'Hana Sato', 'Run with Lee'],
  event: ['Fintech Week', 'Summit Series', 'Noah Fischer', 'Dev Days'],
  newsletter: ['The Weekly Tip', 'Inbox Digest', 'Sofia Alvarez', 'Monthly Letter'],
  reseller: ['Resell Europe', 'Channel One', 'Lucas Martin', 'Agency Twenty'],
}

/** Sets a name, an email address and tags of the partners of the example codes, except that of the documented codes. */
export async function nameExamplePartners(context: ServiceContext): Promise<void> {
  for (const [categoryIndex, [tag, names]] of Object.entries(namesByTag).entries())
    for (const [index, displayName] of names.entries()) {
      const email = `${displayName.toLowerCase().replaceAll(' ', '.')}@example.com`
      const tags = index === 0 ? `${tag}, key account` : tag
      const details = partnerEdit.parse({ displayName, email, tags, notes: '' })
      await editPartner(context, examplePartnerId(categoryIndex, index), details)
    }
}

/** The id of a partner of a category's codes. Each category has four. */
export function examplePartnerId(categoryIndex: number, index: number): string {
  return `isv_user_${200 + categoryIndex * 10 + (index % 4)}`
}
