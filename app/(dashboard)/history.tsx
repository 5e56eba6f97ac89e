import { auditList } from '@/components/audit-log/audit-list'
import { HistoryCard } from '@/components/audit-log/history-card'
import type { AuditSubjectType } from '@/domain/audit/action'
import { isAllowed, type ServiceContext } from '@/server/context'
import { listAuditEntries } from '@/server/services/audit/list-audit-entries'

interface HistoryProps {
  context: ServiceContext
  type: AuditSubjectType
  id: string
}

const latestCount = 5

/** The URL of the changes of a thing, or of all things of a kind. Undefined for those who may not read the audit log. */
export function historyHref(
  { actor }: ServiceContext,
  of: { type: AuditSubjectType; id?: string },
): string | undefined {
  return isAllowed(actor, 'audit_log:read') ? auditList.href(of) : undefined
}

/** The latest changes of a thing, for its page. Nothing for those who may not read the audit log. */
export async function History({ context, type, id }: HistoryProps) {
  if (!isAllowed(context.actor, 'audit_log:read')) return null
  const filter = { subjectType: type, subjectId: id }
  const { entries, nextCursor } = await listAuditEntries(context, { filter, limit: latestCount })
  return (
    <HistoryCard
      entries={entries}
      timeZone={context.scope.company.timeZone}
      allHref={nextCursor ? auditList.href({ type, id }) : undefined}
    />
  )
}
