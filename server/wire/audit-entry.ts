import { z } from 'zod'
import type { ListedAuditEntry } from '@/db/queries/audit-entries'
import { auditActions, auditSubjectTypes } from '@/domain/audit/action'
import { auditActorTypes, type NamedAuditActor } from '@/domain/audit/actor'
import { wireTime } from './primitives'

const fields = z.record(z.string(), z.unknown()).nullable()

/** An entry of the audit log, in API responses (docs/api-contract.md, section 6). */
export const auditEntryOutput = z
  .object({
    id: z.string(),
    at: wireTime,
    actor: z.object({
      type: z.enum(auditActorTypes),
      id: z.string().nullable(),
      name: z.string().nullable().meta({ description: 'Its present name; null for one that is gone.' }),
    }),
    action: z.enum(auditActions),
    subject: z.object({
      type: z.enum(auditSubjectTypes),
      id: z.string().meta({ description: 'Of a referral code, the code itself.' }),
      name: z
        .string()
        .nullable()
        .meta({ description: 'Its name at the time, if it has one; of a member, the present name.' }),
    }),
    before: fields.meta({ description: 'The fields that changed, before; null for what is new.' }),
    after: fields.meta({ description: 'The same fields after; null for what is gone.' }),
    requestId: z
      .string()
      .nullable()
      .meta({ description: 'The `X-Request-Id` of the change; null for the creation of a code.' }),
    address: z.string().nullable().meta({ description: 'Where the request of a member of staff came from.' }),
  })
  .meta({ id: 'AuditEntry' })

/** An entry of the audit log as the API returns it. */
export function toAuditEntryOutput(
  row: ListedAuditEntry & { actor: NamedAuditActor },
): z.input<typeof auditEntryOutput> {
  const { id, actor, action, before, after, requestId, address } = row
  const subject = { type: row.subjectType, id: row.subjectId, name: row.subjectName }
  return { id, at: row.at.toISOString(), actor, action, subject, before, after, requestId, address }
}

/** The entry of the documentation's examples. */
export const exampleAuditEntry: z.input<typeof auditEntryOutput> = {
  id: '019a0000000070008000000000000f01',
  at: '2026-01-31T09:00:00.000Z',
  actor: { type: 'system', id: null, name: null },
  action: 'referral_code.created',
  subject: { type: 'referral_code', id: 'PARTNER2024', name: null },
  before: null,
  after: { kind: 'campaign' },
  requestId: null,
  address: null,
}
