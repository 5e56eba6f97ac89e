import { History } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { auditList } from '@/components/audit-log/audit-list'
import { auditTableIn } from '@/components/audit-log/audit-table'
import { ExportButton } from '@/components/list/export-button'
import { ListView } from '@/components/list/list'
import { LockedCard } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { rolesToAsk } from '@/domain/company/permissions'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { listApiKeys } from '@/server/services/api-key/list-api-keys'
import { listMembers } from '@/server/services/team/list-members'
import { findAuditEntries } from './find-audit-entries'

export const metadata = {
  title: 'Audit log',
  description: 'Who changed what, from what to what. Secrets and personal details are masked.',
} satisfies Metadata

interface AuditLogPageProps {
  searchParams: Promise<SearchParams>
}

export default async function AuditLogPage({ searchParams }: AuditLogPageProps) {
  const { context } = await requireSession()
  if (!isAllowed(context.actor, 'audit_log:read'))
    return (
      <>
        <PageHeader {...metadata} />
        <LockedCard
          title="Your role cannot view the audit log"
          description={`Ask ${rolesToAsk('audit_log:read')} to look something up, or to change your role.`}
        />
      </>
    )
  const { values } = await auditList.read(searchParams)
  return (
    <>
      <PageHeader {...metadata} action={<ExportButton list={auditList} values={values} />} />
      <AuditLog context={context} searchParams={searchParams} />
    </>
  )
}

async function AuditLog({ context, searchParams }: AuditLogPageProps & { context: ServiceContext }) {
  const [members, keys] = await Promise.all([listMembers(context), listApiKeys(context)])
  const actor = [
    ...members.map(({ userId, name }) => ({ value: userId, label: name })),
    ...keys.map(({ id, name }) => ({ value: id, label: name, detail: 'API key' })),
  ]
  const { query, page } = await auditList.load(searchParams, { actor }, findAuditEntries(context))
  return (
    <ListView
      list={auditList}
      query={query}
      table={auditTableIn(context.scope.company.timeZone)}
      rows={page.rows}
      nextCursor={page.nextCursor}
      empty={{
        icon: History,
        title: 'No changes yet',
        description: 'Every change by members, API keys and jobs appears here.',
      }}
    />
  )
}
