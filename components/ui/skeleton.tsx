import { cn } from './class-names'

/** A gray block in the size of the content that loads. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('h-4 animate-pulse rounded bg-muted', className)} />
}

/** The skeleton of a table. */
export function TableSkeleton({ rows = 8, columns = 5 }: { rows?: number; columns?: number }) {
  return (
    <div role="status" className="overflow-hidden rounded-card border bg-card">
      <span className="sr-only">Loading</span>
      {Array.from({ length: rows + 1 }, (_, row) => (
        <div
          key={row}
          className={cn('flex h-10 items-center gap-6 border-b px-4 last:border-b-0', row === 0 && 'h-9')}
        >
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton
              key={column}
              className={cn('h-3 flex-1', column === 0 && 'flex-[1.5]', column > 2 && 'max-sm:hidden')}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
