import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { metadata } from './page'

export default function ValidateLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <div role="status" className="flex max-w-2xl flex-col gap-2">
        <span className="sr-only">Loading</span>
        <Skeleton className="w-24" />
        <Skeleton className="h-12" />
      </div>
    </>
  )
}
