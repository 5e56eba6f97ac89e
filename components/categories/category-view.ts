import type { Action } from '@/components/form/action-result'
import type { CategoryColor } from '@/domain/category/color'

/** A category as the list and its dialogs show it. */
export interface CategoryView {
  name: string
  color: CategoryColor | null
  description: string | null
  archivedAt: Date | null
  codesCount: number
  activeCodesCount: number
  usedCount: number
  /** Uses in the chosen days, and in as many days before. */
  usedInRange: number
  usedBefore: number
}

/** Changes to the category with this name: an absent field keeps its value. */
interface CategoryChange {
  category: string
  name?: string
  color?: CategoryColor | null
  description?: string | null
  archived?: boolean
}

export interface CategoryActions {
  update: Action<CategoryChange>
  /** Starts the job that merges a category into another one. */
  merge: Action<{ category: string; into: string }, { jobId: string }>
}
