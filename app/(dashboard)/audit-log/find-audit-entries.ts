import type { auditList } from '@/components/audit-log/audit-list'
import type { Find } from '@/components/list/define-list'
import { periodOf } from '@/domain/days'
import type { ServiceContext } from '@/server/context'
import { listAuditEntries, type AuditEntry } from '@/server/services/audit/list-audit-entries'

/** Finds the page of the audit log for the list's URL. */
export function findAuditEntries(context: ServiceContext): Find<typeof auditList, AuditEntry> {
  return async ({ id, actor, action, type, from, to }, { cursor, limit }) => {
    const { entries, nextCursor } = await listAuditEntries(context, {
      filter: {
        subjectId: id,
        actorId: actor,
        action,
        subjectType: type,
        ...periodOf({ from, to }, context.scope.company.timeZone),
      },
      cursor,
      limit,
    })
    return { rows: entries, nextCursor }
  }
}
