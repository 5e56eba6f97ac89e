'use client'

import type { CSSProperties } from 'react'
import { useCategoryColor } from './category-colors'

/**
 * A category with its color in the charts, or "None". A client component, because its name
 * is smaller to send than its markup.
 */
export function CategoryName({ name }: { name: string | null }) {
  const colorOf = useCategoryColor()
  if (name === null) return <span className="text-muted-foreground">None</span>
  return (
    <span className="category-name" style={{ '--dot': colorOf(name) } as CSSProperties}>
      {name}
    </span>
  )
}
