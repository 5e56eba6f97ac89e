import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

/** The list's own shape while it loads: filters, a page of rows. */
export function CodesSkeleton() {
  return (
    <>
      <div aria-hidden className="mb-3 grid grid-cols-2 gap-2 md:grid-cols-4 xl:grid-cols-6">
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} className="h-8 max-xl:first:col-span-2 max-xl:nth-2:col-span-2" />
        ))}
      </div>
      <TableSkeleton rows={12} columns={6} />
    </>
  )
}
