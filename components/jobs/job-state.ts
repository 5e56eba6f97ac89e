import { Ban, CircleCheck, CircleX, Clock, LoaderCircle, Undo2 } from 'lucide-react'
import { toSentence } from '@/components/form/sentences'
import { labelOfField } from '@/components/import/column-labels'
import type { StateLabel } from '@/components/ui/badge'
import { formatNumber, plural } from '@/components/ui/format'
import type { JobState, JobType, RowVerdict } from '@/domain/job/job'
import type { Job, JobOutcome } from '@/server/services/job/jobs'

/** `kept` is a job whose undo took nothing back. */
export type ShownJobState = JobState | 'undoing' | 'undone' | 'kept'

export const jobStateLabels: Record<ShownJobState, StateLabel> = {
  queued: { label: 'Waiting', tone: 'neutral', icon: Clock },
  running: { label: 'Running', tone: 'accent', icon: LoaderCircle },
  done: { label: 'Done', tone: 'success', icon: CircleCheck },
  canceled: { label: 'Canceled', tone: 'neutral', icon: Ban },
  failed: { label: 'Failed', tone: 'danger', icon: CircleX },
  undoing: { label: 'Being undone', tone: 'accent', icon: LoaderCircle },
  undone: { label: 'Undone', tone: 'neutral', icon: Undo2 },
  kept: { label: 'Kept', tone: 'neutral', icon: Undo2 },
}

/** A job as the browser receives it. */
export interface JobInBrowser extends Pick<
  Job,
  'type' | 'state' | 'total' | 'done' | 'failed' | 'undone' | 'kept' | 'problem'
> {
  undoStartedAt: Date | string | null
  undoneAt: Date | string | null
}
type Progress = Pick<JobInBrowser, 'state' | 'undone' | 'kept' | 'undoStartedAt' | 'undoneAt'>

export function shownStateOf({ state, undone, kept, undoStartedAt, undoneAt }: Progress): ShownJobState {
  if (undoneAt) return kept > 0 && undone === 0 ? 'kept' : 'undone'
  return undoStartedAt ? 'undoing' : state
}

/** Whether a process works on the job, or will. */
export function isOpen(job: Progress): boolean {
  return ['queued', 'running', 'undoing'].includes(shownStateOf(job))
}

export const jobTypeLabels: Record<JobType, { label: string }> = {
  generate_codes: { label: 'Create codes' },
  update_codes: { label: 'Change codes' },
  merge_categories: { label: 'Merge categories' },
  import_codes: { label: 'Import codes' },
  check_import: { label: 'Check an import' },
}

/** What a job works on, and what it does with it. */
const texts: Record<JobType, { one: string; done: string }> = {
  generate_codes: { one: 'code', done: 'created' },
  update_codes: { one: 'code', done: 'changed' },
  merge_categories: { one: 'row', done: 'moved' },
  import_codes: { one: 'row', done: 'imported' },
  check_import: { one: 'row', done: 'right' },
}

/** "1,200 codes are created, 3 failed" */
export function resultText(job: JobInBrowser): string {
  const { type, done, failed, undone, kept, undoneAt } = job
  const { one, done: verb } = texts[type]
  const are = (count: number) => plural(count, `${one} is`, `${one}s are`)
  if (shownStateOf(job) === 'kept') return `${are(kept)} kept`
  if (undoneAt) return `${are(undone)} taken back${kept ? `, ${plural(kept, 'is', 'are')} kept` : ''}`
  return `${are(done)} ${verb}${failed ? `, ${formatNumber(failed)} failed` : ''}`
}

/** "3 kept", or "1 of 3 kept"; undefined while a job is not undone, or when undoing it has kept nothing. */
export function keptText({ undone, kept, undoneAt }: Progress): string | undefined {
  if (!undoneAt || kept === 0) return undefined
  return `${formatNumber(kept)} ${undone ? `of ${formatNumber(undone + kept)} ` : ''}kept`
}

/** Why a row failed, in the words of the forms: "Limit must be at least 1." */
export function rowProblemText({
  reason,
  field,
  description,
}: Pick<JobOutcome, 'reason' | 'field' | 'description'>): string {
  return toSentence([field && labelOfField(field), description ?? reason].filter(Boolean).join(' '))
}

export const verdictLabels: Record<RowVerdict, StateLabel> = {
  created: { label: 'Created', tone: 'success', icon: CircleCheck },
  changed: { label: 'Changed', tone: 'success', icon: CircleCheck },
  unchanged: { label: 'Unchanged', tone: 'neutral', icon: Ban },
  failed: { label: 'Failed', tone: 'danger', icon: CircleX },
}
