import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { heading } from './heading'

export default function ValidateLoading() {
  return (
    <>
      <PageHeader {...heading} />
      <div role="status" className="flex max-w-2xl flex-col gap-2">
        <span className="sr-only">Loading</span>
        <Skeleton className="w-24" />
        <Skeleton className="h-12" />
      </div>
    </>
  )
}
