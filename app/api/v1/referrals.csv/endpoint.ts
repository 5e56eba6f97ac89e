import { csvOfList } from '@/app/api/csv-of-list'
import { referralsCsv } from '@/app/csv-columns'
import { exampleReferral } from '@/server/wire/referral'
import { GET as list } from '../referrals/endpoint'

export const GET = csvOfList(list, {
  id: 'downloadReferrals',
  summary: 'Download referrals as CSV',
  csv: referralsCsv,
  rowsName: 'referrals',
  example: {
    summary: 'The referral of one user',
    query: { userId: exampleReferral.userId },
    rows: [exampleReferral],
  },
})
