/** Long work (docs/api-contract.md, section 5; docs/adr/0022). */

/** A new type needs a line here, its definition in server/services/job/definitions.ts, and its text in components/jobs. */
export const jobTypes = [
  'generate_codes',
  'update_codes',
  'merge_categories',
  'import_codes',
  'check_import',
] as const
export type JobType = (typeof jobTypes)[number]

export const jobStates = ['queued', 'running', 'done', 'canceled', 'failed'] as const
export type JobState = (typeof jobStates)[number]

/** What a job did with one row. Only `created` and `changed` rows can be taken back. */
export const rowVerdicts = ['created', 'changed', 'unchanged', 'failed'] as const
export type RowVerdict = (typeof rowVerdicts)[number]

/** What undoing a job did with a row. */
export const rowUndos = ['undone', 'kept'] as const

/** Why undoing a job keeps a row. */
export const keptReasonText = {
  USED: 'The code has a use, a referral, or a visit of its share page.',
  CHANGED_SINCE: 'It was changed after the job.',
  GONE: 'It no longer exists.',
  CATEGORY_GONE: 'A category that undoing needs no longer exists.',
  CATEGORY_RENAMED: 'The category it was moved into has the name of the old one now.',
  TOO_MANY_CATEGORIES: 'The company has no room for another category.',
} as const
export type KeptReason = keyof typeof keptReasonText

/** Who started a job. */
export interface JobCreator {
  type: 'staff' | 'apiKey' | 'system'
  id: string | null
}

/** The same with the present name; null for one that the company no longer has. */
export interface NamedJobCreator extends JobCreator {
  name: string | null
}

/** While this many jobs of a company wait, run, or are being undone, it cannot start another one. */
export const maxOpenJobs = 100

/** Jobs are deleted with their rows after this time. */
export const jobRetentionDays = 90

/** Whether the work itself is over. Undoing it may be under way. */
export function hasEnded({ state }: { state: JobState }): boolean {
  return state !== 'queued' && state !== 'running'
}
