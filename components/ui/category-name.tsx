'use client'

import type { CSSProperties } from 'react'
import { categoryColour } from './charts/category-colour'

/**
 * A category with the color that it has in the charts, or that there is none. For the client, because its name
 * is less to send than its markup.
 */
export function CategoryName({ name }: { name: string | null }) {
  if (name === null) return <span className="text-muted-foreground">None</span>
  return (
    <span className="category-name" style={{ '--dot': categoryColour(name) } as CSSProperties}>
      {name}
    </span>
  )
}
