import { partnersCsv } from '@/app/csv-columns'
import { partnersList } from '@/components/partners/partners-list'
import { toPartnerOutput } from '@/server/wire/partner'
import { exportList } from '../../export-list'
import { findPartners } from '../find-partners'

/** All partners that match the list's filters, with a line for each of their currencies, as a CSV file. */
export const GET = exportList({
  list: partnersList,
  permission: 'partners:read',
  csv: partnersCsv,
  find: (context) => async (values, page) => {
    const { rows, nextCursor } = await findPartners(context)(values, page)
    const lines = rows.flatMap((row) => {
      const partner = { ...toPartnerOutput(row), tags: row.tags, notes: row.notes }
      const balances = partner.balances.length > 0 ? partner.balances : [undefined]
      return balances.map((balance) => ({ ...partner, balance }))
    })
    return { rows: lines, nextCursor }
  },
})
