import { auditList } from '@/components/audit-log/audit-list'
import { auditTableIn } from '@/components/audit-log/audit-table'
import { ListSkeleton } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function AuditLogLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={auditList} table={auditTableIn('UTC')} />
    </>
  )
}
