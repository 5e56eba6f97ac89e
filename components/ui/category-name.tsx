'use client'

import type { CSSProperties } from 'react'
import { categoryColor } from './charts/category-color'

/**
 * A category with the color that it has in the charts, or that there is none. For the client, because its name
 * is less to send than its markup.
 */
export function CategoryName({ name }: { name: string | null }) {
  if (name === null) return <span className="text-muted-foreground">None</span>
  return (
    <span className="category-name" style={{ '--dot': categoryColor(name) } as CSSProperties}>
      {name}
    </span>
  )
}
