import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'

export function AnswerSkeleton() {
  return (
    <Card className="flex max-w-2xl flex-col gap-4 p-4" role="status">
      <span className="sr-only">Validating</span>
      <Skeleton className="h-6 w-64 max-w-full" />
      <Skeleton className="w-48" />
      <Skeleton className="w-40" />
      <Skeleton className="h-28 w-full" />
    </Card>
  )
}
