import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/skeleton'
import { heading } from './heading'

export default function ApiKeysLoading() {
  return (
    <>
      <PageHeader {...heading} />
      <TableSkeleton rows={4} columns={6} />
    </>
  )
}
