import { csvOfList } from '@/app/api/csv-of-list'
import { referralCodesCsv } from '@/app/csv-columns'
import { exampleReferralCode } from '@/server/wire/referral-code'
import { GET as list } from '../referral-codes/endpoint'

export const GET = csvOfList(list, {
  id: 'downloadReferralCodes',
  summary: 'Download referral codes as CSV',
  csv: referralCodesCsv,
  rowsName: 'referralCodes',
  example: {
    summary: 'The codes of a category that can be used',
    query: { category: 'seasonal', state: 'active' },
    rows: [
      {
        ...exampleReferralCode,
        referralCode: 'SUMMER2024',
        usedCount: '15',
        category: 'seasonal',
        programId: null,
      },
    ],
  },
})
