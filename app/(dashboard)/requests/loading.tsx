import { requestsList } from '@/components/requests/requests-list'
import { requestsTable } from '@/components/requests/requests-table'
import { ListSkeleton } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function RequestsLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={requestsList} table={requestsTable} />
    </>
  )
}
