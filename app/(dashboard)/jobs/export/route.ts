import { jobsCsv } from '@/app/csv-columns'
import { jobsList } from '@/components/jobs/jobs-list'
import { toJobOutput } from '@/server/wire/job'
import { exportList } from '../../export-list'
import { findJobs } from '../find-jobs'

/** All jobs that match the list's filters, as a CSV file. */
export const GET = exportList({
  list: jobsList,
  permission: 'referral_codes:read',
  csv: jobsCsv,
  find: (context) => async (values, page) => {
    const { rows, nextCursor } = await findJobs(context)(values, page)
    return { rows: rows.map(toJobOutput), nextCursor }
  },
})
