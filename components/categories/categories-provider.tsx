'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { CategoryActions } from './category-view'

interface CategoriesSection {
  /** The names of all categories. */
  names: readonly string[]
  actions: CategoryActions
}

const CategoriesContext = createContext<CategoriesSection | null>(null)

/** Shares the names and the server actions of the section with the menus of the rows. */
export function CategoriesProvider({ children, ...section }: CategoriesSection & { children: ReactNode }) {
  return <CategoriesContext value={section}>{children}</CategoriesContext>
}

export function useCategories(): CategoriesSection {
  const section = useContext(CategoriesContext)
  if (!section) throw new Error('A component of the categories section is outside CategoriesProvider.')
  return section
}
