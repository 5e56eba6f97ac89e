import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

/** The list's own shape while it loads: filters, a page of rows. */
export function ReferralsSkeleton() {
  return (
    <>
      <div aria-hidden className="mb-3 grid grid-cols-2 gap-2 lg:grid-cols-4">
        {Array.from({ length: 8 }, (_, index) => (
          <Skeleton key={index} className="h-8 max-sm:h-10" />
        ))}
      </div>
      <TableSkeleton rows={12} columns={7} />
    </>
  )
}
