import { and, desc } from 'drizzle-orm'
import { eq, gte, lt } from '@/db/comparisons'
import { defineQueryByShape, filterNames, type Inputs } from '@/db/query'
import type { Schema } from '@/db/schema'
import type { ReadScope, WriteScope } from '@/db/scope'

export type AuditEntryRow = Schema['auditEntries']['$inferSelect']
export type NewAuditEntryRow = Omit<AuditEntryRow, 'companyId'>

/** Adds entries, many with each statement. */
export async function insertAuditEntries(
  scope: WriteScope,
  entries: readonly NewAuditEntryRow[],
): Promise<void> {
  await scope.insertAll(scope.tables.auditEntries, entries)
}

export interface AuditEntryFilter {
  action?: AuditEntryRow['action'] | undefined
  actorId?: string | undefined
  subjectType?: AuditEntryRow['subjectType'] | undefined
  subjectId?: string | undefined
}

const entryPage = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<AuditEntryFilter & { from: string; before: string }>,
    { filters, limit }: { filters: (keyof AuditEntryFilter)[]; limit: number },
  ) => {
    const { auditEntries } = scope.tables
    return scope.select(auditEntries, {
      where: and(
        ...filters.map((name) => eq(auditEntries[name], inputs[name])),
        gte(auditEntries.id, inputs.from),
        lt(auditEntries.id, inputs.before),
      ),
      orderBy: [desc(auditEntries.id)],
      limit,
    })
  },
)

/** At most `limit` entries from the id `from` to before the id `before`, newest first. */
export async function listAuditEntries(
  scope: ReadScope,
  { filter, limit, ...range }: { filter: AuditEntryFilter; from: string; before: string; limit: number },
): Promise<AuditEntryRow[]> {
  return await scope.run(entryPage({ filters: filterNames(filter), limit }), { ...filter, ...range })
}
