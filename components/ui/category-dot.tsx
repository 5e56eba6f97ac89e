import { categoryColour } from './charts/category-colour'

/** The colour a category has in the charts, beside its name in tables and filters. Decorative. */
export function CategoryDot({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="inline-block size-2 shrink-0 rounded-full"
      style={{ background: categoryColour(name) }}
    />
  )
}
