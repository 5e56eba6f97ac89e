import { Card } from '@/components/ui/card'
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

/** Four figures, open items, two charts and a table. */
export function OverviewSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <div aria-hidden className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {Array.from({ length: 4 }, (_, index) => (
          <Card key={index} className="flex h-29 flex-col gap-3 p-4">
            <Skeleton className="w-24" />
            <Skeleton className="h-7 w-16" />
            <Skeleton className="h-3 w-32 max-w-full" />
          </Card>
        ))}
      </div>
      <div aria-hidden className="grid gap-4 lg:grid-cols-4">
        {['', 'lg:col-span-3'].map((width) => (
          <Card key={width} className={`flex h-26 flex-col gap-3 p-4 ${width}`}>
            <Skeleton className="w-28" />
            <Skeleton className="h-6 w-24" />
          </Card>
        ))}
      </div>
      <div aria-hidden className="grid gap-4 lg:grid-cols-2">
        {Array.from({ length: 2 }, (_, index) => (
          <Card key={index} className="flex h-84 flex-col gap-3 p-4">
            <Skeleton className="w-32" />
            <Skeleton className="w-full flex-1" />
          </Card>
        ))}
      </div>
      <TableSkeleton rows={5} />
    </div>
  )
}
