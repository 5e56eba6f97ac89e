import { StateBadge } from '@/components/state-badge'
import { FactsCard } from '@/components/ui/facts'
import { formatNumber } from '@/components/ui/format'
import { TimeFact } from '@/components/ui/time'
import type { Job } from '@/server/services/job/jobs'
import { JobProgress } from './job-progress'
import { shownStateOf } from './job-state'
import { creatorOf } from './jobs-table'

export function JobFacts({ job, now }: { job: Job; now: Date }) {
  const { failed, undone, kept, createdAt, endedAt, undoneAt } = job
  return (
    <FactsCard
      items={[
        { label: 'State', value: <StateBadge of="job" state={shownStateOf(job)} /> },
        { label: 'Rows', value: <JobProgress job={job} /> },
        { label: 'Failed', value: formatNumber(failed) },
        { label: 'Started by', value: creatorOf(job) },
        { label: 'Started', value: <TimeFact value={createdAt} now={now} /> },
        ...(endedAt ? [{ label: 'Ended', value: <TimeFact value={endedAt} now={now} /> }] : []),
        ...(undoneAt
          ? [
              { label: 'Undo ended', value: <TimeFact value={undoneAt} now={now} /> },
              { label: 'Taken back', value: formatNumber(undone) },
              { label: 'Kept', value: formatNumber(kept) },
            ]
          : []),
      ]}
    />
  )
}
