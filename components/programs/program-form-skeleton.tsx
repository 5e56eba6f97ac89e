import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'

/** The skeleton of the form. */
export function ProgramFormSkeleton() {
  return (
    <div
      role="status"
      className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <span className="sr-only">Loading</span>
      <div className="flex flex-col gap-4">
        {[4, 4, 3].map((fields, card) => (
          <Card key={card} className="p-4">
            <Skeleton className="mb-5 w-32" />
            <div className="grid gap-5 sm:grid-cols-2">
              {Array.from({ length: fields }, (_, field) => (
                <div key={field} className="flex flex-col gap-2">
                  <Skeleton className="h-3 w-24" />
                  <Skeleton className="h-8" />
                </div>
              ))}
            </div>
          </Card>
        ))}
      </div>
      <Card className="h-72 p-4">
        <Skeleton className="mb-5 w-32" />
        <Skeleton className="h-6 w-48" />
      </Card>
    </div>
  )
}
