import { OverviewHeader } from '@/components/overview/overview-header'
import { OverviewSkeleton } from '@/components/overview/overview-skeleton'

export default function OverviewLoading() {
  return (
    <>
      <OverviewHeader />
      <OverviewSkeleton />
    </>
  )
}
