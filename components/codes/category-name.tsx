import { CategoryDot } from '@/components/ui/category-dot'
import { cn } from '@/components/ui/class-names'

/** A category with the colour it has in the charts, or that there is none. */
export function CategoryName({ name, className }: { name: string | null; className?: string }) {
  if (name === null) return <span className="text-muted-foreground">None</span>
  return (
    <span className={cn('inline-flex max-w-full min-w-0 items-center gap-1.5', className)}>
      <CategoryDot name={name} />
      <span className="truncate" title={name}>
        {name}
      </span>
    </span>
  )
}
