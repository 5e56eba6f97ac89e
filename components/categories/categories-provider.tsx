'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { CategoryActions } from './category-view'

const ActionsContext = createContext<CategoryActions | null>(null)

/** Provides the server actions of the section to the menus of the rows. */
export function CategoriesProvider({ actions, children }: { actions: CategoryActions; children: ReactNode }) {
  return <ActionsContext value={actions}>{children}</ActionsContext>
}

export function useCategoryActions(): CategoryActions {
  const actions = useContext(ActionsContext)
  if (!actions) throw new Error('A component of the categories section is outside CategoriesProvider.')
  return actions
}
