import { referralsCsv } from '@/app/csv-columns'
import { referralsList } from '@/components/referrals/referrals-list'
import { toReferralOutput } from '@/server/wire/referral'
import { exportList } from '../../export-list'
import { findReferrals } from '../find-referrals'

/** All referrals that match the list's filters, as a CSV file. */
export const GET = exportList({
  list: referralsList,
  permission: 'referrals:read',
  csv: referralsCsv,
  find: (context) => async (values, page) => {
    const { rows, nextCursor } = await findReferrals(context)(values, page)
    return { rows: rows.map(toReferralOutput), nextCursor }
  },
})
