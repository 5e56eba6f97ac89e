import { auditCsv } from '@/app/csv-columns'
import { auditList } from '@/components/audit-log/audit-list'
import { toAuditEntryOutput } from '@/server/wire/audit-entry'
import { exportList } from '../../export-list'
import { findAuditEntries } from '../find-audit-entries'

/** All changes that match the list's filters, as a CSV file. */
export const GET = exportList({
  list: auditList,
  permission: 'audit_log:read',
  csv: auditCsv,
  find: (context) => async (values, page) => {
    const { rows, nextCursor } = await findAuditEntries(context)(values, page)
    return { rows: rows.map(toAuditEntryOutput), nextCursor }
  },
  nameOf: () => 'audit-log',
})
