import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

/** The log's own shape while it loads: filters, a page of rows. */
export function RequestsSkeleton() {
  return (
    <>
      <div aria-hidden className="mb-3 grid grid-cols-2 gap-2 lg:grid-cols-3">
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} className="h-8 max-sm:h-10" />
        ))}
      </div>
      <TableSkeleton rows={12} columns={6} />
    </>
  )
}
