import { referralCodesCsv } from '@/app/csv-columns'
import { codesList } from '@/components/codes/codes-list'
import { toReferralCodeOutput } from '@/server/wire/referral-code'
import { exportList } from '../../export-list'
import { findCodes } from '../find-codes'

/** All codes that match the list's filters, as a CSV file. */
export const GET = exportList({
  list: codesList,
  permission: 'referral_codes:read',
  csv: referralCodesCsv,
  find: (context) => async (values, page) => {
    const { rows, nextCursor } = await findCodes(context)(values, page)
    const { isvId } = context.scope.company
    return { rows: rows.map((code) => toReferralCodeOutput(code, isvId)), nextCursor }
  },
})
