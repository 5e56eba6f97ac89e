import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

/** The list's own shape while it loads: the filter, a few rows. */
export function ProgramsSkeleton() {
  return (
    <>
      <Skeleton className="mb-3 h-8 sm:max-w-52" />
      <TableSkeleton rows={4} columns={6} />
    </>
  )
}
