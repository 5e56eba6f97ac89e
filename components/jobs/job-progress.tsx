import { formatNumber } from '@/components/ui/format'
import type { Job } from '@/server/services/job/jobs'

/** "1,200 of 2,000", with a thin bar while the job runs. */
export function JobProgress({ job: { total, done, failed, state } }: { job: Job }) {
  const processed = done + failed
  if (total === null || processed === total) return formatNumber(processed)
  const text = `${formatNumber(processed)} of ${formatNumber(total)}`
  if (state !== 'running') return text
  return (
    <span className="flex flex-col items-end gap-1">
      {text}
      <progress
        aria-label="Rows processed"
        value={processed}
        max={total}
        className="h-1 w-28 appearance-none overflow-hidden rounded-full bg-muted accent-primary [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-muted [&::-webkit-progress-value]:bg-primary"
      />
    </span>
  )
}
