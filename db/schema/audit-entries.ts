import type { Kit } from '@/db/kit'
import { auditActions, auditSubjectTypes } from '@/domain/audit/action'
import { auditActorTypes } from '@/domain/audit/actor'
import type { CompanyColumn } from './companies'

/** Who changed what (docs/adr/0029). Entries are never changed, and deleted only once they are older than the company keeps them. */
export function defineAuditTables(kit: Kit, company: CompanyColumn) {
  const { table, text, key, time, json, oneOf, index, primaryKey } = kit

  const auditEntries = table(
    'audit_entries',
    {
      ...company(),
      /** Sorts by time. */
      id: key('id').notNull(),
      at: time('at').notNull(),
      actorType: oneOf('actor_type', auditActorTypes).notNull(),
      /** The member of the team, API key or JWT subject. */
      actorId: text('actor_id'),
      action: oneOf('action', auditActions).notNull(),
      subjectType: oneOf('subject_type', auditSubjectTypes).notNull(),
      subjectId: text('subject_id').notNull(),
      /** What it was called at the time; null for what has no name but its id, and for people. */
      subjectName: text('subject_name'),
      /** The fields that changed; null for what is new. */
      before: json<Record<string, unknown>>('before'),
      /** Null for what is gone. */
      after: json<Record<string, unknown>>('after'),
      requestId: text('request_id').notNull(),
      /** The address of a member of the team. */
      address: text('address'),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      index('audit_entries_subject_ix').on(t.companyId, t.subjectId, t.id),
      index('audit_entries_action_ix').on(t.companyId, t.action, t.id),
      index('audit_entries_actor_ix').on(t.companyId, t.actorId, t.id),
    ],
  )

  return { auditEntries }
}
