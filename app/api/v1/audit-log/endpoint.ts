import { z } from 'zod'
import { auditActions, auditSubjectTypes } from '@/domain/audit/action'
import { lineOfText } from '@/domain/text'
import { momentAfter, requirePeriod } from '@/domain/time'
import { timeSchema } from '@/domain/time-schema'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { listAuditEntries } from '@/server/services/audit/list-audit-entries'
import { auditEntryOutput, exampleAuditEntry, toAuditEntryOutput } from '@/server/wire/audit-entry'

const timeFilter = (description: string) =>
  timeSchema.optional().meta({ description, param: { example: '2026-01-31T09:00:00Z' } })

export const GET = endpoint(
  {
    id: 'listAuditEntries',
    method: 'GET',
    path: '/v1/audit-log',
    dialect: 'partner',
    tag: 'Audit log',
    summary: 'List audit entries',
    description:
      'Who changed what, from what to what, newest first. Secrets and personal details are masked or left out. Entries are ' +
      'never changed, and kept forever unless your company has set a retention.',
    access: { by: 'caller', scope: 'audit_log:read' },
    query: z.object({
      action: z
        .enum(auditActions)
        .optional()
        .meta({ description: 'What happened.', examples: ['referral_code.updated'] }),
      actorId: lineOfText({ max: 128 })
        .optional()
        .meta({
          description:
            'The member, API key or JWT subject that made the change. Codes that a key or token created are not found by it.',
          examples: ['agent_1'],
        }),
      subjectType: z
        .enum(auditSubjectTypes)
        .optional()
        .meta({ description: 'The kind of what was changed.', examples: ['program'] }),
      subjectId: lineOfText({ max: 128 })
        .optional()
        .meta({
          description: 'The id of what was changed; of a referral code, the code.',
          examples: ['PARTNER2024'],
        }),
      from: timeFilter('Changed at this time or later.'),
      to: timeFilter('Changed at this time or earlier.'),
      ...pageQuery,
    }),
    output: z.object({ entries: z.array(auditEntryOutput), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'The creation of one code',
        query: { subjectType: 'referral_code', subjectId: 'PARTNER2024' },
        response: { entries: [exampleAuditEntry], nextCursor: null, eof: true },
      },
    ],
  },
  async ({ context, query: { cursor, limit, to, ...filter } }) => {
    requirePeriod(filter.from, to, ['from', 'to'])
    const before = to && momentAfter(to)
    const page = { filter: { ...filter, before }, cursor, limit }
    const { entries, nextCursor } = await listAuditEntries(context, page)
    return { entries: entries.map(toAuditEntryOutput), nextCursor, eof: nextCursor === null }
  },
)
