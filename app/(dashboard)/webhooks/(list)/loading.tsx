import { TableSkeleton } from '@/components/list/data-table'
import { PageHeader } from '@/components/ui/page-header'
import { endpointsTable } from '@/components/webhooks/endpoints-table'
import { metadata } from './page'

export default function WebhooksLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <TableSkeleton table={endpointsTable} rows={4} label="Loading endpoints" />
    </>
  )
}
