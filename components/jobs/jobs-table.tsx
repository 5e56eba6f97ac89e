import type { Table } from '@/components/list/data-table'
import { codePath, jobPath } from '@/components/paths'
import { StateBadge } from '@/components/state-badge'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { RelativeTime } from '@/components/ui/time'
import { keptReasonText, type KeptReason } from '@/domain/job/job'
import type { Job, JobOutcome } from '@/server/services/job/jobs'
import { JobActionsBar } from './job-actions-bar'
import { JobProgress } from './job-progress'
import { jobTypeLabels, keptText, rowProblemText, shownStateOf } from './job-state'

export const creatorOf = ({ createdBy: { type, name } }: Pick<Job, 'createdBy'>) =>
  name ?? { staff: 'A former member', apiKey: 'An API key', system: 'Referral Desk' }[type]

/** `mayWrite` shows the actions. */
export const jobsTableFor = (mayWrite: boolean): Table<Job> => ({
  label: 'Jobs',
  keyOf: ({ id }) => id,
  hrefOf: ({ id }) => jobPath(id),
  columns: [
    { header: 'Job', cell: ({ type }) => jobTypeLabels[type].label },
    { header: 'State', width: 'w-32', cell: (job) => <StateBadge of="job" state={shownStateOf(job)} /> },
    { header: 'Rows', width: 'w-44', end: true, cell: (job) => keptText(job) ?? <JobProgress job={job} /> },
    {
      header: 'Failed',
      width: 'w-24',
      hideBelow: 'md',
      end: true,
      cell: ({ failed }) =>
        failed ? (
          <span className="text-danger">{formatNumber(failed)}</span>
        ) : (
          <span className="text-muted-foreground">0</span>
        ),
    },
    { header: 'Started by', width: 'w-[18%]', hideBelow: 'md', cell: creatorOf },
    {
      header: 'Started',
      width: 'w-32',
      sorted: 'descending',
      className: 'text-muted-foreground',
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
    },
  ],
  ...(mayWrite && { actions: (job) => <JobActionsBar job={job} size="sm" /> }),
})

export const jobRowsTable: Table<JobOutcome> = {
  label: 'Rows of the job',
  keyOf: ({ position }) => String(position),
  columns: [
    {
      header: 'Code',
      className: 'font-mono',
      cell: ({ code, undo, verdict }) => {
        if (code === null) return <span className="font-sans text-muted-foreground">None</span>
        const isGone = verdict === 'created' && undo === 'undone'
        return isGone ? (
          <s className="text-muted-foreground">{code}</s>
        ) : (
          <Link href={codePath(code)} prefetch={false}>
            {code}
          </Link>
        )
      },
    },
    { header: 'Result', width: 'w-36', cell: ({ verdict }) => <StateBadge of="row" state={verdict} /> },
    {
      header: 'Details',
      width: 'w-[45%]',
      className: 'whitespace-normal',
      cell: ({ reason, field, description, undo, keptReason }) => {
        if (reason)
          return <span className="break-words">{rowProblemText({ reason, field, description })}</span>
        if (undo === 'undone') return 'Taken back'
        return keptReason && `Kept: ${keptReasonText[keptReason as KeptReason]}`
      },
    },
    {
      header: 'Row',
      width: 'w-20',
      end: true,
      hideBelow: 'md',
      sorted: 'ascending',
      className: 'text-muted-foreground',
      cell: ({ position }) => formatNumber(position),
    },
  ],
}
