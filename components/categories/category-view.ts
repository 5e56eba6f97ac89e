import type { ActionResult } from '@/components/form/action-result'
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

export interface CategoryFields {
  name: string
  color: CategoryColor | null
  description: string | null
}

export interface CategoryActions {
  update: (
    name: string,
    changes: Partial<CategoryFields> & { archived?: boolean },
  ) => Promise<ActionResult<undefined>>
}
