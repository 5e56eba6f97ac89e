'use client'

import { runWithToast } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { plural } from '@/components/ui/format'
import type { Job } from '@/server/services/job/jobs'
import { jobTypeLabels, shownStateOf } from './job-state'
import { useJobActions } from './jobs-provider'

interface JobActionsBarProps {
  job: Job
  size?: 'sm'
}

/** Cancels a job that waits or runs, and undoes one that has ended. */
export function JobActionsBar({ job, size }: JobActionsBarProps) {
  const { cancel, undo } = useJobActions()
  const { id, type, done, undoStartedAt } = job
  const consequence = consequences[type]
  const name = jobTypeLabels[type].label
  const state = shownStateOf(job)
  // At the end of a row there is little room.
  const look = size && ({ size, variant: 'ghost', className: '-mx-2' } as const)
  if (state === 'queued' || state === 'running')
    return (
      <ConfirmDialog
        trigger={
          <Button {...look} aria-label={size && `Cancel ${name}`}>
            Cancel
          </Button>
        }
        title="Cancel this job?"
        description={
          consequence ? 'What it has done stays, and can be undone afterwards.' : 'It has changed nothing.'
        }
        confirmLabel="Cancel job"
        cancelLabel="Let it run"
        onConfirm={() => runWithToast(() => cancel(id), 'The job is canceled')}
      />
    )
  if (!consequence || undoStartedAt || done === 0) return null
  return (
    <ConfirmDialog
      trigger={
        <Button {...look} aria-label={size && `Undo ${name}`}>
          Undo
        </Button>
      }
      title="Undo this job?"
      description={consequence(done)}
      confirmLabel="Undo job"
      onConfirm={() => runWithToast(() => undo(id), 'Undoing has begun')}
    />
  )
}

const keptCodes =
  'Those with a use, a referral or a visit of their page, and those that were changed since, are kept. The job then says how many.'

/** What undoing does, for the types that can be undone. */
const consequences: Partial<Record<Job['type'], (count: number) => string>> = {
  generate_codes: (count) => `Up to ${plural(count, 'code')} will be deleted. ${keptCodes}`,
  import_codes: (count) => `The codes of up to ${plural(count, 'row')} will be deleted. ${keptCodes}`,
  update_codes: (count) =>
    `${plural(count, 'code')} will get back what they had. Those that were changed again since are kept.`,
  merge_categories: () =>
    'The category is restored with its codes, referrals and uses, except for what was changed since. Visits stay in the other category.',
}
