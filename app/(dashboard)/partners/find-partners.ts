import type { Find } from '@/components/list/define-list'
import type { partnersList } from '@/components/partners/partners-list'
import type { ServiceContext } from '@/server/context'
import { listPartners, type Partner } from '@/server/services/partner/list-partners'

/** Finds the page of partners for the list's URL. */
export function findPartners(context: ServiceContext): Find<typeof partnersList, Partner> {
  return async ({ q, tag, currency }, request) => {
    const { partners, nextCursor } = await listPartners(context, { query: q, tag, currency, ...request })
    return { rows: partners, nextCursor }
  }
}
