import { listGroupStats } from '@/db/queries/stats'
import { monthOf, monthsBetween } from '@/domain/statement'
import { authorize, type ServiceContext } from '@/server/context'
import type { Partner } from './list-partners'

/** What happened with the codes of a partner in a month of the company. */
export interface PartnerMonth {
  /** "2026-11" */
  month: string
  visits: number
  started: number
  approved: number
  reversed: number
}

/** The newest months of a partner, at most `limit`, from the one in which they became one. Throws PERMISSION_DENIED. */
export async function listPartnerMonths(
  context: ServiceContext,
  { userId, createdAt }: Pick<Partner, 'userId' | 'createdAt'>,
  limit: number,
): Promise<PartnerMonth[]> {
  authorize(context, 'referrals:read')
  const { timeZone } = context.scope.company
  const months = monthsBetween(monthOf(createdAt, timeZone), monthOf(context.now, timeZone), limit)
  const [from, to] = [`${months.at(-1)!}-01`, `${months[0]!}-01`]
  const rows = await context.scope.read((scope) =>
    listGroupStats(scope, [{ rollup: 'partner_month', from, to }], [userId]),
  )
  return months.map((month) => {
    // One row for each currency.
    const ofMonth = rows.filter(({ period }) => period === `${month}-01`)
    const sumOf = (count: 'visits' | 'started' | 'approved' | 'reversed') =>
      ofMonth.reduce((sum, row) => sum + row[count], 0)
    return {
      month,
      visits: sumOf('visits'),
      started: sumOf('started'),
      approved: sumOf('approved'),
      reversed: sumOf('reversed'),
    }
  })
}
