import type { JobType } from '@/domain/job/job'
import { mergeJob } from '@/server/services/category/merge-categories'
import { generateCodes } from '@/server/services/referral-code/generate-codes'
import { checkImport, importCodes } from '@/server/services/referral-code/import-codes'
import { updateCodes } from '@/server/services/referral-code/bulk-update'
import type { JobDefinition } from './define-job'

const definitions: Record<JobType, JobDefinition> = {
  generate_codes: generateCodes,
  update_codes: updateCodes,
  merge_categories: mergeJob,
  import_codes: importCodes,
  check_import: checkImport,
}

/** What jobs of this type do. */
export function definitionOf(type: JobType): JobDefinition {
  return definitions[type]
}

/** Whether jobs of this type can be undone. */
export function canUndo(type: JobType): boolean {
  return definitions[type].undoRow !== undefined
}
