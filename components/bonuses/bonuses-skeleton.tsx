import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

/** The section's own shape while it loads: figures, filters, a page of rows. */
export function BonusesSkeleton() {
  return (
    <>
      <div aria-hidden className="mb-6 rounded-card border bg-card">
        {['h-9', 'h-12', 'h-12'].map((height, row) => (
          <div
            key={row}
            className={`${height} flex items-center justify-between gap-6 border-b px-4 last:border-b-0`}
          >
            {Array.from({ length: 4 }, (_, column) => (
              <Skeleton key={column} className={column === 0 ? 'h-3 w-14' : 'h-3 w-20'} />
            ))}
          </div>
        ))}
      </div>
      <div aria-hidden className="mb-3 grid grid-cols-2 gap-2 md:grid-cols-4 xl:grid-cols-5">
        {Array.from({ length: 5 }, (_, index) => (
          <Skeleton key={index} className="h-8 max-xl:first:col-span-2 md:max-xl:first:col-span-4" />
        ))}
      </div>
      <TableSkeleton rows={12} columns={6} />
    </>
  )
}
