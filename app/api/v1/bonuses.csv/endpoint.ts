import { csvOfList } from '@/app/api/csv-of-list'
import { bonusesCsv } from '@/app/csv-columns'
import { exampleBonus } from '@/server/wire/bonus'
import { GET as list } from '../bonuses/endpoint'

export const GET = csvOfList(list, {
  id: 'downloadBonuses',
  summary: 'Download bonuses as CSV',
  csv: bonusesCsv,
  rowsName: 'bonuses',
  example: {
    summary: 'The bonuses of one referral',
    query: { referralId: exampleBonus.referralId },
    rows: [exampleBonus],
  },
})
