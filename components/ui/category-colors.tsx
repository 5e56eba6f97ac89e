'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { CategoryColor } from '@/domain/category/color'

/** The colors of the company's categories, by name. */
export type CategoryColors = Readonly<Record<string, CategoryColor>>

const CategoryColorsContext = createContext<CategoryColors>({})

/** Provides the colors of categories, of which at most twelve have one, to lists and charts. */
export function CategoryColorsProvider({
  colors,
  children,
}: {
  colors: CategoryColors
  children: ReactNode
}) {
  return <CategoryColorsContext value={colors}>{children}</CategoryColorsContext>
}

/** Returns the CSS color of a category for light and dark: gray when it has none. */
export function useCategoryColor(): (name: string) => string {
  const colors = useContext(CategoryColorsContext)
  return (name) => cssColorOf(Object.hasOwn(colors, name) ? colors[name]! : null)
}

/** The CSS color of one of the twelve colors; gray for null. */
export function cssColorOf(color: CategoryColor | null): string {
  return color === null ? 'var(--muted-foreground)' : `var(--category-${color})`
}

/** Returns the name of the category that has a color. */
export function useCategoryNames(): (color: CategoryColor) => string | undefined {
  const colors = useContext(CategoryColorsContext)
  return (color) => Object.keys(colors).find((name) => colors[name] === color)
}
