import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/skeleton'
import { metadata } from './page'

export default function ApiKeysLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <TableSkeleton rows={4} columns={6} />
    </>
  )
}
